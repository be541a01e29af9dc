package dev.jumun.core.simulation;

import dev.jumun.core.Jumun;
import dev.jumun.core.MovableClock;
import dev.jumun.core.PlainPasswords;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.util.List;
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
        SaleWatch watch = new SaleWatch(new LotWatch(bug.store(memory.store())), memory.store(), clock);
        Store store = new CrashingStore(watch, chaos);
        return new House(random, clock, new TimeOrderedIds(clock, new Random(seed)), bug, chaos, memory, watch, store);
    }

    /** All states of a kind, by the type of their keys. */
    <S extends State, K extends Key<S>> List<S> states(Class<K> type) {
        return memory.keys().stream()
                .filter(type::isInstance)
                .map(key -> memory.store().read(type.cast(key)).orElseThrow())
                .toList();
    }

    /** A core of which every call is a process of its own. */
    Jumun core() {
        return core(store, Optional.empty());
    }

    /** Shops over one store may disagree on how long points live. */
    Jumun core(Store seen, Optional<Duration> pointsLifetime) {
        return core(new WrappedPersistence(memory, seen), pointsLifetime);
    }

    /** The core of one server. */
    Jumun core(Server server) {
        return core(
                new WrappedPersistence(
                        memory,
                        server.store(bug.server(store)),
                        memory.journal(),
                        bug.outbox(memory.outbox()),
                        server.deadLetters(bug.deadLetters(memory.deadLetters()))),
                Optional.empty());
    }

    private Jumun core(Persistence persistence, Optional<Duration> pointsLifetime) {
        Policy usual = Policy.DEFAULT;
        Policy policy = new Policy(usual.paymentDeadline(), usual.sessionLifetime(), pointsLifetime);
        return new Jumun(persistence, new PlainPasswords(), ids, clock, policy);
    }
}
