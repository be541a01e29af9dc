/** Payments over HTTP. */
@NullMarked
package dev.jumun.http.payment;

import org.jspecify.annotations.NullMarked;
