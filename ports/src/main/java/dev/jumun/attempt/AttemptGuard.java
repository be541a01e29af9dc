package dev.jumun.attempt;

import java.util.UUID;

/**
 * Driven port: remembers for a while which attempts are under way and which succeeded, so that a repetition is answered
 * without asking the store. It may forget at any moment: what it does not know, the store decides. What it says of a
 * success is true for good.
 *
 * <p>Implementations are thread-safe, and prove themselves with {@code AttemptGuardContract}.
 */
public interface AttemptGuard {
    /** Knows nothing: the store decides all. */
    AttemptGuard NONE = new AttemptGuard() {
        @Override
        public Answer enter(AttemptId id, UUID visit) {
            return new Unknown();
        }

        @Override
        public void succeeded(AttemptState success) {
            // the store remembers
        }

        @Override
        public void left(AttemptId id, UUID visit) {
            // nobody was kept out
        }
    };

    /**
     * Asks to make an attempt. Whoever is {@link Entered}, or hears {@link Unknown}, tells how it ended, with
     * {@link #succeeded} or {@link #left}, before it answers; if it dies, others are let in after some seconds.
     *
     * @param visit a new id for each call
     */
    Answer enter(AttemptId id, UUID visit);

    /** The attempt succeeded, now or before, and this is committed. */
    void succeeded(AttemptState success);

    /** The attempt ended without success, or nobody knows how; others may make it. */
    void left(AttemptId id, UUID visit);

    /** Whether to make the attempt. */
    sealed interface Answer {}

    /** Make it; nobody else does. */
    record Entered() implements Answer {}

    /** Somebody else is making it. */
    record UnderWay() implements Answer {}

    /**
     * It succeeded before.
     *
     * @param success as it was committed
     */
    record Succeeded(AttemptState success) implements Answer {}

    /** Nobody can tell now, and this visit may keep others out: make it, and the store decides. */
    record Unknown() implements Answer {}
}
