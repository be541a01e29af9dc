/** Coupons over HTTP. */
@NullMarked
package dev.jumun.http.coupon;

import org.jspecify.annotations.NullMarked;
