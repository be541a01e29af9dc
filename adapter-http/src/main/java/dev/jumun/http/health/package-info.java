/** Whether the server lives and is ready. */
@NullMarked
package dev.jumun.http.health;

import org.jspecify.annotations.NullMarked;
