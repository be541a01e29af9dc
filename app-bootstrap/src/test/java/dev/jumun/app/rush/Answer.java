package dev.jumun.app.rush;

/** What a member hears who asks for a coupon. */
sealed interface Answer {
    /** A coupon, by its number. */
    record Coupon(long number) implements Answer {}

    /** No, by its code. */
    record Refusal(String code) implements Answer {}

    /** That nothing was done, and to ask again. */
    record NotNow() implements Answer {}

    /** Nothing, or that nobody knows: it may have been done. */
    record Lost() implements Answer {}
}
