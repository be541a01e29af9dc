package dev.jumun.core.simulation;

import dev.jumun.event.SinkState;
import dev.jumun.popular.CountSales;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Days on which sales are counted twice, or not. */
final class CountBugs {
    private CountBugs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                OrderSimulation.planted("counts sales twice after a crash", servers(CountBugs::inTwoCommits)),
                OrderSimulation.planted("counts on when another has taken over", servers(CountBugs::seesNobodyElse)),
                OrderSimulation.planted("counts what was called off", CountBugs::neverCountsDown));
    }

    private static Bug servers(UnaryOperator<Store> mistake) {
        return new Bug() {
            @Override
            public Store server(Store right) {
                return mistake.apply(right);
            }
        };
    }

    /** First what was counted, then up to which event. */
    private static Store inTwoCommits(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (footprint.held().contains(CountSales.SINK)
                        && footprint.held().stream().anyMatch(DailySalesId.class::isInstance)) {
                    right.commit(footprint, tx -> work.run(without(tx, SinkState.class::isInstance)));
                    return right.commit(footprint, tx -> work.run(without(tx, DailySalesState.class::isInstance)));
                }
                return right.commit(footprint, work);
            }
        };
    }

    private static Store.Tx without(Store.Tx tx, Predicate<State> lost) {
        return new WrappedTx(tx) {
            @Override
            public void put(State state) {
                if (!lost.test(state)) {
                    tx.put(state);
                }
            }
        };
    }

    /** How far a sink was told is as this server knew it last. */
    private static Store seesNobodyElse(Store right) {
        Map<Key<?>, State> known = new HashMap<>();
        return new WrappedStore(right) {
            @Override
            public <S extends State> Optional<S> read(Key<S> key) {
                Optional<S> state = right.read(key);
                state.filter(SinkState.class::isInstance).ifPresent(sink -> known.put(key, sink));
                return state;
            }

            @Override
            protected Tx over(Tx tx) {
                return new WrappedTx(tx) {
                    @Override
                    public <S extends State> Optional<S> find(Key<S> key) {
                        return known.containsKey(key)
                                ? Optional.of(key.kind().type().cast(known.get(key)))
                                : tx.find(key);
                    }

                    @Override
                    public void put(State state) {
                        if (state instanceof SinkState) {
                            known.put(state.key(), state);
                        }
                        tx.put(state);
                    }
                };
            }
        };
    }

    private static Store neverCountsDown(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                boolean isLess = state instanceof DailySalesState sales
                        && tx.find(sales.key())
                                .filter(before -> before.sold().compareTo(sales.sold()) > 0)
                                .isPresent();
                if (!isLess) {
                    tx.put(state);
                }
            }
        });
    }
}
