package dev.jumun.inmemory;

import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import dev.jumun.store.Changes;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import dev.jumun.store.Refusal;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.store.WorkRun;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** More stores that are wrong, beside those of {@link dev.jumun.tck.PlantedBugs}. */
final class WrongStores {
    private WrongStores() {}

    private record Dropped(Object outcome) implements Refusal {}

    private record Failed(RuntimeException failure) {}

    /** Answers, and commits nothing. */
    static Store commitsNothing(Store right) {
        return new WrappedStore(right) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T commit(Footprint footprint, Work<T> work) {
                Object end = right.<Object>commit(footprint, tx -> new Dropped(work.run(tx)));
                return (T) ((Dropped) end).outcome();
            }
        };
    }

    /** Commits what a work wrote before it failed. */
    static Store keepsFailedWrites(Store right) {
        return new WrappedStore(right) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T commit(Footprint footprint, Work<T> work) {
                Object end = right.<Object>commit(footprint, tx -> {
                    try {
                        return work.run(tx);
                    } catch (KeyNotHeld missed) {
                        throw missed;
                    } catch (RuntimeException failure) {
                        return new Failed(failure);
                    }
                });
                if (end instanceof Failed(RuntimeException failure)) {
                    throw failure;
                }
                return (T) end;
            }
        };
    }

    /** Decides while others decide, and commits what it decided as if nothing had come in between. */
    static Store holdsNothing(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                try (WorkRun run = holdingNothing(right)) {
                    T outcome = work.run(run);
                    return outcome instanceof Refusal ? outcome : written(run.changes(), outcome);
                }
            }

            private <T> T written(Changes changes, T outcome) {
                return right.commit(Footprint.empty(), tx -> {
                    changes.states().forEach(tx::put);
                    tx.record(changes.entries().toArray(Entry[]::new));
                    changes.events().forEach(tx::emit);
                    return outcome;
                });
            }
        };
    }

    private static WorkRun holdingNothing(Store right) {
        return new WorkRun(Instant.EPOCH) {
            @Override
            protected <S extends State> Optional<S> present(Key<S> key) {
                return right.read(key);
            }

            @Override
            protected void mayPut(Key<?> key) {}
        };
    }

    /** Tells each caller what the one before was to be told. */
    static Store tellsTheNextCaller(Store right) {
        AtomicReference<Object> late = new AtomicReference<>("nothing yet");
        return new WrappedStore(right) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T commit(Footprint footprint, Work<T> work) {
                return (T) late.getAndSet(right.commit(footprint, work));
            }
        };
    }

    /** Reads the version before the last. */
    static Store readsTheVersionBefore(Store right) {
        Map<Key<?>, Optional<? extends State>> before = new ConcurrentHashMap<>();
        return new WrappedStore(right) {
            @Override
            protected Tx over(Tx tx) {
                return new WrappedTx(tx) {
                    @Override
                    public void put(State state) {
                        before.put(state.key(), tx.find(state.key()));
                        tx.put(state);
                    }
                };
            }

            @Override
            public <S extends State> Optional<S> read(Key<S> key) {
                return before.getOrDefault(key, Optional.empty()).map(key.kind().type()::cast);
            }
        };
    }

    /** Takes a key that was said to be new, and is there already, for one that is to be changed. */
    static Store takesFreshKeysForHeld(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                Footprint all = footprint.holding(footprint.fresh());
                return right.commit(Footprint.empty().holding(all.held()).holding(all.seen()), work);
            }
        };
    }

    /** Looks at the clock whenever a work asks for the time. */
    static Store ticksDuringAWork(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            private long asked;

            @Override
            public Instant now() {
                return tx.now().plusMillis(++asked);
            }
        });
    }

    /** Tells the time finer than in milliseconds. */
    static Store tellsNanoseconds(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public Instant now() {
                return tx.now().plusNanos(1);
            }
        });
    }

    /** Puts the state that an event is about by itself. */
    static Store putsWhatAnEventIsAbout(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void emit(Event event) {
                tx.find(event.key()).ifPresent(tx::put);
                tx.emit(event);
            }
        });
    }

    /** Tells the events of a work by their types, not in their order. */
    static Store tellsEventsByTheirTypes(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                return right.commit(footprint, tx -> {
                    List<Event> told = new ArrayList<>();
                    T outcome = work.run(new WrappedTx(tx) {
                        @Override
                        public void emit(Event event) {
                            told.add(event);
                        }
                    });
                    told.sort(Comparator.comparing(event -> event.getClass().getName()));
                    told.forEach(tx::emit);
                    return outcome;
                });
            }
        };
    }

    /** Hides from a work what it has written itself. */
    static Store hidesAWorkItsOwnWrites(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                return right.commit(footprint, tx -> {
                    List<State> written = new ArrayList<>();
                    T outcome = work.run(new WrappedTx(tx) {
                        @Override
                        public void put(State state) {
                            written.add(state);
                        }
                    });
                    written.forEach(tx::put);
                    return outcome;
                });
            }
        };
    }
}
