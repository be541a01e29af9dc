package dev.jumun.admission;

import dev.jumun.store.Key;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Driven port: lets as many of a crowd ask the store for some of a pool as there are units left, and a few more. It
 * refuses nobody and promises nothing: the store decides what comes of a visit, and who is not let in may ask again. It may
 * forget at any moment, and what it remembers may be old.
 *
 * <p>Implementations are thread-safe, serve any number of processes, and prove themselves with {@code AdmissionContract}.
 */
public interface Admission {
    /** All who are inside want so many units more than are left, at the most. */
    long SLACK = 64;

    /** Knows nothing: all ask the store. */
    Admission NONE = new Admission() {
        @Override
        public Answer enter(Visit visit) {
            return new Unknown();
        }

        @Override
        public void tell(Key<?> pool, long left) {
            // nobody waits for it
        }

        @Override
        public void leave(Visit visit, OptionalLong left) {
            // nobody was kept out
        }

        @Override
        public Optional<Reading> look(Key<?> pool) {
            return Optional.empty();
        }

        @Override
        public void forget(Key<?> pool) {
            // nothing is known
        }
    };

    /**
     * Asks to be let in, in one step that is the same for all. Who wants more than is left can only be refused, and
     * counts for one unit. Whoever is {@link Admitted}, or hears {@link Unknown}, says when it
     * {@linkplain #leave leaves}; if it dies, its units are free after some seconds.
     */
    Answer enter(Visit visit);

    /**
     * The store has just shown that so many units are left. It is believed for a moment, and nothing higher until then: of
     * several who tell, the lowest counts, as they may come late.
     */
    void tell(Key<?> pool, long left);

    /**
     * The visit is over.
     *
     * @param left as {@linkplain #tell told}, if the store showed it
     */
    void leave(Visit visit, OptionalLong left);

    /** What it goes by; empty if it does not know how many units are left, or if nobody can tell now. */
    Optional<Reading> look(Key<?> pool);

    /** Forgets how many units are left, and not who is inside: somebody has to look. */
    void forget(Key<?> pool);

    /**
     * What it goes by.
     *
     * @param left how many units are left
     * @param inside how many are wanted by those inside
     */
    record Reading(long left, long inside) {}

    /** Whether to ask the store. */
    sealed interface Answer {}

    /** Ask it. */
    record Admitted() implements Answer {}

    /**
     * Others are inside: come again a little later.
     *
     * @param left how many units there are as far as is known; empty while somebody looks
     */
    record Full(OptionalLong left) implements Answer {}

    /** It is not known how many units are left: look, {@linkplain Admission#tell tell}, and ask again. */
    record Missing() implements Answer {}

    /** Nobody can tell now, and the visit may count as inside: ask the store. */
    record Unknown() implements Answer {}
}
