package dev.jumun.core.simulation;

import dev.jumun.delivery.Carrier;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.SinkId;
import dev.jumun.order.OrderId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One process of the shop: once it has crashed, nothing that it was about to do happens. */
final class Server {
    private static final int AWAY = 2;

    private final Chaos chaos;
    private boolean isDead;
    private Optional<Thread> teller = Optional.empty();

    Server(Chaos chaos) {
        this.chaos = chaos;
    }

    /** Tells the world something. No other thread of this server does anything meanwhile, so that a day can be replayed. */
    void tell(Runnable telling) {
        teller = Optional.of(Thread.currentThread());
        try {
            alive(telling);
        } finally {
            teller = Optional.empty();
        }
    }

    private void alive(Runnable act) {
        var unused = alive(() -> {
            act.run();
            return true;
        });
    }

    private <T> T alive(Supplier<T> act) {
        if (isDead) {
            throw new Crash("dead already");
        }
        try {
            return act.get();
        } catch (Crash crash) {
            isDead = true;
            throw crash;
        }
    }

    /** The store, as this server reaches it: it is away now and then, perhaps after a commit. */
    Store store(Store store) {
        return new WrappedStore(store) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (teller.filter(telling -> !telling.equals(Thread.currentThread()))
                        .isPresent()) {
                    throw new StoreUnavailable("busy telling");
                }
                return alive(() -> commitOrNot(store, footprint, work));
            }

            @Override
            public <S extends State> Optional<S> read(Key<S> key) {
                return alive(() -> {
                    mayBeAway();
                    return store.read(key);
                });
            }
        };
    }

    private <T> T commitOrNot(Store store, Footprint footprint, Store.Work<T> work) {
        mayBeAway();
        T outcome = store.commit(footprint, work);
        if (chaos.happens(AWAY)) {
            throw new CommitUnknown("the store is away");
        }
        return outcome;
    }

    private void mayBeAway() {
        if (chaos.happens(AWAY)) {
            throw new StoreUnavailable("the store is away");
        }
    }

    /** What sinks are owed, as this server reaches it. */
    DeadLetterQueries deadLetters(DeadLetterQueries letters) {
        return new DeadLetterQueries() {
            @Override
            public Page<DeadLetterState, DeadLetterId> parked(Page.Request<DeadLetterId> page) {
                mayBeAway();
                return letters.parked(page);
            }

            @Override
            public Page<DeadLetterState, DeadLetterId> undelivered(SinkId sink, Page.Request<DeadLetterId> page) {
                mayBeAway();
                return letters.undelivered(sink, page);
            }

            @Override
            public List<DeadLetterState> due(SinkId sink, Instant now, int limit) {
                mayBeAway();
                return letters.due(sink, now, limit);
            }
        };
    }

    /** The carrier, as this server reaches it. */
    Carrier carrier(Carrier carrier) {
        return new Carrier() {
            @Override
            public void register(Parcel parcel) {
                alive(() -> carrier.register(parcel));
            }

            @Override
            public void callOff(OrderId order) {
                alive(() -> carrier.callOff(order));
            }

            @Override
            public Progress progress(OrderId order) {
                return alive(() -> carrier.progress(order));
            }
        };
    }
}
