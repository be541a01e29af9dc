package dev.jumun.core.simulation;

import dev.jumun.delivery.Carrier;
import dev.jumun.order.OrderId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedStore;
import java.util.Optional;
import java.util.function.Supplier;

/** One process of the shop: once it has crashed, nothing that it was about to do happens. */
final class Server {
    private boolean isDead;
    private Optional<Thread> teller = Optional.empty();

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

    /** The store, as this server reaches it. */
    Store store(Store store) {
        return new WrappedStore(store) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (teller.filter(telling -> !telling.equals(Thread.currentThread()))
                        .isPresent()) {
                    throw new StoreUnavailable("busy telling");
                }
                return alive(() -> store.commit(footprint, work));
            }

            @Override
            public <S extends State> Optional<S> read(Key<S> key) {
                return alive(() -> store.read(key));
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
