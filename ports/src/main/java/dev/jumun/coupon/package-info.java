/** Coupons: campaigns, what is issued of them, and what it takes off an order. */
package dev.jumun.coupon;
