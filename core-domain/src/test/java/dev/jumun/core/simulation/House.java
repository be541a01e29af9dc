package dev.jumun.core.simulation;

import dev.jumun.core.Jumun;
import dev.jumun.core.MovableClock;
import dev.jumun.core.PlainPasswords;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * What everybody shares on a simulated day.
 *
 * @param memory what is committed
 * @param watch in front of a store that may be wrong
 * @param store in front of the watch, and crashing
 */
record House(
        Random random,
        MovableClock clock,
        Ids ids,
        Bug bug,
        Chaos chaos,
        InMemoryPersistence memory,
        SaleWatch watch,
        Store store) {
    static House open(long seed, Bug bug, Runnable somebodyElse) {
        Random random = new Random(seed);
        MovableClock clock = new MovableClock();
        Chaos chaos = new Chaos(random, somebodyElse);
        InMemoryPersistence memory = new InMemoryPersistence(clock);
        SaleWatch watch = new SaleWatch(new LotWatch(bug.store(memory.store())), memory.store());
        Store store = new CrashingStore(watch, chaos);
        return new House(random, clock, new TimeOrderedIds(clock, new Random(seed)), bug, chaos, memory, watch, store);
    }

    /** A core of which every call is a process of its own. */
    Jumun core() {
        return core(store, Optional.empty());
    }

    /** Shops over one store may disagree on how long points live. */
    Jumun core(Store seen, Optional<Duration> pointsLifetime) {
        Policy usual = Policy.DEFAULT;
        Policy policy = new Policy(usual.paymentDeadline(), usual.sessionLifetime(), pointsLifetime);
        WrappedPersistence persistence =
                new WrappedPersistence(memory, seen, memory.journal(), bug.outbox(memory.outbox()));
        return new Jumun(persistence, new PlainPasswords(), ids, clock, policy);
    }
}
