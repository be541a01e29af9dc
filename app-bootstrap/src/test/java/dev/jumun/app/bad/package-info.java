/** Requests that are wrong, and change nothing. */
@NullMarked
package dev.jumun.app.bad;

import org.jspecify.annotations.NullMarked;
