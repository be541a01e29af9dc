package dev.jumun.app.rush;

/**
 * How an ask ended.
 *
 * @param member who asked
 * @param answer the last one
 * @param mayHaveMissed whether an answer was lost before, and there was no key to hear it again with
 */
record Told(String member, Answer answer, boolean mayHaveMissed) {
    Told(String member, Answer answer) {
        this(member, answer, false);
    }
}
