/** Deliveries over HTTP. */
@NullMarked
package dev.jumun.http.delivery;

import org.jspecify.annotations.NullMarked;
