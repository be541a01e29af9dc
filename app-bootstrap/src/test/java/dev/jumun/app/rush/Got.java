package dev.jumun.app.rush;

/** Who has which of the coupons. */
record Got(String member, long number) {}
