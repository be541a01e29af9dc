package dev.jumun.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Driving port: proves all books, page by page, again and again. Called by any number of processes, which share the work:
 * what one proves the others pass over. Each book is read at one moment, so that what is found is no false alarm.
 *
 * <p>It proves that each state's balances are what its journal says, that what each order caused is what its status
 * says, that nothing but orders moves what is held for orders, and that nothing is missing of which the journal speaks.
 * So what is held or sold altogether is the sum over all orders, and as many coupons are there as were issued.
 */
public interface Reconcile {
    /**
     * One page, if it is time for it. What it finds it tells at least once, also where it does not know whether it could
     * write it down. What cannot be read it names, and passes over until the next pass.
     *
     * @throws dev.jumun.store.StoreUnavailable if the store could not be asked: call again later
     */
    Round reconcile(Command command);

    /**
     * How fast.
     *
     * @param books the most of one page, 1 to 100
     * @param pause from one page to the next, of whatever process
     * @param rest from one pass to the next
     */
    record Command(int books, Duration pause, Duration rest) {}

    /**
     * What was done.
     *
     * @param proved how many books
     * @param drifts what does not agree, and what cannot be read
     * @param unreadable why not
     * @param ended the pass, if this was the end of it
     */
    record Round(
            int proved, List<Drift> drifts, List<Unreadable> unreadable, Optional<ReconciliationState.Pass> ended) {
        /** Copies its lists. */
        public Round {
            drifts = List.copyOf(drifts);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * What cannot be read.
     *
     * @param subject whose book, named as in its {@link Drift}
     * @param reason why not
     */
    record Unreadable(String subject, RuntimeException reason) {}
}
