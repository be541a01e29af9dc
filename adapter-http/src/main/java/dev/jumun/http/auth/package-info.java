/** Who is calling. */
@NullMarked
package dev.jumun.http.auth;

import org.jspecify.annotations.NullMarked;
