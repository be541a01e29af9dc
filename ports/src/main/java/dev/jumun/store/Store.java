package dev.jumun.store;

import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import java.time.Instant;
import java.util.Optional;

/**
 * Driven port: the one door to durable state, a map from typed keys to immutable, versioned states.
 *
 * <p>Commits are linearizable: each happens at one moment between call and return, and every later read, by anyone,
 * sees all of it. No caller sees a deadlock. Implementations are thread-safe, and may build upon {@link WorkRun} and
 * {@link dev.jumun.journal.Balances}. A store proves itself with {@code StoreContract}, {@code StoreBooksContract} and
 * {@code StatesContract} of the conformance kit.
 */
public interface Store {
    /**
     * Runs {@code work} with every key of {@code footprint} held, then commits all that it wrote, or nothing if it
     * returns a {@link Refusal} or throws.
     *
     * @return what the last run of {@code work} returned
     * @throws StoreUnavailable if nothing was committed and nothing will be
     * @throws CommitUnknown if it could not be found out whether the commit took place
     * @throws IllegalStateException if the entries do not explain the change of balances, a fresh key is taken, or an
     *     event is about a state that is not put: a bug in the work
     */
    <T> T commit(Footprint footprint, Work<T> work);

    /**
     * The latest committed state, without holding it and without waiting for a work that runs.
     *
     * @throws StoreUnavailable if it could not be read
     */
    <S extends State> Optional<S> read(Key<S> key);

    /**
     * A decision over held states. Pure: it may be run several times, only the last run counts, and it never talks to
     * the outside world.
     *
     * @param <T> its outcome, a {@link Refusal} where it says no
     */
    @FunctionalInterface
    interface Work<T> {
        /** Decides, writing through {@code tx}. */
        T run(Tx tx);
    }

    /** What a work sees and writes. Valid only during the run, on its thread. */
    interface Tx {
        /**
         * The state as committed, or as put earlier in this run. A key that is not held ends this run; it is run again
         * with the key held.
         */
        <S extends State> Optional<S> find(Key<S> key);

        /** Inserts the state or writes its next version; several puts of one key in one run are one version. */
        void put(State state);

        /** Explains changes of balances. */
        void record(Entry... entries);

        /**
         * Tells the world, in the same commit, about a state that this work puts; the store numbers events per key
         * without gaps.
         */
        void emit(Event event);

        /** One instant per run, in whole milliseconds. */
        Instant now();
    }
}
