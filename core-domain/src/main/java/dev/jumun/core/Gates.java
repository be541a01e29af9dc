package dev.jumun.core;

import dev.jumun.admission.Admission;
import dev.jumun.attempt.AttemptGuard;
import dev.jumun.catalog.ProductViews;
import dev.jumun.lock.Locks;
import dev.jumun.popular.SalesRanking;

/**
 * What hurries and spares the store, and decides nothing. Each may forget, or be away, at any moment.
 *
 * @param locks keep processes from doing the same job at the same time
 * @param guard answers who repeats a command
 * @param views products that processes share, as far as the policy lets them remember any
 * @param ranking answers what sold best
 * @param admission lets as many of a crowd in as can get something
 */
public record Gates(Locks locks, AttemptGuard guard, ProductViews views, SalesRanking ranking, Admission admission) {
    /** None at all: the store does everything. */
    public static final Gates NONE =
            new Gates(Locks.NONE, AttemptGuard.NONE, ProductViews.NONE, SalesRanking.NONE, Admission.NONE);
}
