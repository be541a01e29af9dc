package dev.jumun.tck;

import dev.jumun.event.Event;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.lock.FenceState;
import dev.jumun.member.EmailState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.Refusal;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Stores that are wrong, each in its own way, around one that is right: canaries for tests that are to find such bugs.
 */
public final class PlantedBugs {
    /** Long enough that others come in between. */
    private static final long DAWDLE_NANOS = 200_000;

    private PlantedBugs() {}

    private record Kept(Object refusal) {}

    /** Commits what a refused work wrote. */
    public static Store keepsRefusedWrites(Store right) {
        return new WrappedStore(right) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T commit(Footprint footprint, Work<T> work) {
                Object end = right.commit(footprint, tx -> {
                    Object outcome = work.run(tx);
                    return outcome instanceof Refusal ? new Kept(outcome) : outcome;
                });
                return (T) (end instanceof Kept kept ? kept.refusal() : end);
            }
        };
    }

    /** Decides upon what was committed before the keys were held. */
    public static Store decidesBeforeItHolds(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                Map<Key<?>, Optional<? extends State>> early = new HashMap<>();
                footprint.keys().forEach(key -> early.put(key, right.read(key)));
                LockSupport.parkNanos(DAWDLE_NANOS);
                return right.commit(footprint, tx -> {
                    Map<Key<?>, Optional<? extends State>> unread = new HashMap<>(early);
                    return work.run(new WrappedTx(tx) {
                        @Override
                        public <S extends State> Optional<S> find(Key<S> key) {
                            Optional<S> present = tx.find(key);
                            Optional<? extends State> seen = unread.remove(key);
                            return seen == null ? present : seen.map(key.kind().type()::cast);
                        }
                    });
                });
            }
        };
    }

    /** Takes a key that the forecast missed for absent. */
    public static Store trustsTheForecast(Store right) {
        return new WrappedStore(right) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                Set<Key<?>> forecast = footprint.keys().collect(Collectors.toSet());
                return right.commit(
                        footprint,
                        tx -> work.run(new WrappedTx(tx) {
                            @Override
                            public <S extends State> Optional<S> find(Key<S> key) {
                                return forecast.contains(key) ? tx.find(key) : Optional.empty();
                            }
                        }));
            }
        };
    }

    /** Lets everybody take a new address. */
    public static Store letsAllWin(Store right) {
        return seesNoStateOf(EmailState.KIND, right);
    }

    /** Lets somebody write who does not see that somebody else has had a later turn. */
    public static Store seesNoFence(Store right) {
        return seesNoStateOf(FenceState.KIND, right);
    }

    private static Store seesNoStateOf(Kind<?> kind, Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                Optional<S> found = tx.find(key);
                return key.kind().equals(kind) ? Optional.empty() : found;
            }
        });
    }

    /** Shows everyone what is not committed yet. */
    public static Store showsUnsavedChanges(Store right) {
        Map<Key<?>, State> unsaved = new ConcurrentHashMap<>();
        return new WrappedStore(right) {
            @Override
            protected Tx over(Tx tx) {
                return new WrappedTx(tx) {
                    @Override
                    public void put(State state) {
                        unsaved.put(state.key(), state);
                        tx.put(state);
                    }
                };
            }

            @Override
            public <S extends State> Optional<S> read(Key<S> key) {
                State early = unsaved.get(key);
                return early == null
                        ? right.read(key)
                        : Optional.of(key.kind().type().cast(early));
            }
        };
    }

    /** Takes any change of balances for explained. */
    public static Store believesAnyBalance(Store right) {
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

                        @Override
                        public <S extends State> Optional<S> find(Key<S> key) {
                            return written.stream()
                                    .filter(state -> state.key().equals(key))
                                    .reduce((earlier, later) -> later)
                                    .<S>map(key.kind().type()::cast)
                                    .or(() -> tx.find(key));
                        }

                        @Override
                        public void record(Entry... entries) {}
                    });
                    written.forEach(state -> makeUp(tx, state));
                    return outcome;
                });
            }
        };
    }

    private static void makeUp(Store.Tx tx, State state) {
        Map<Account, Long> before = tx.find(state.key()).map(State::balances).orElse(Map.of());
        tx.put(state);
        state.balances().forEach((account, balance) -> {
            long more = balance - before.getOrDefault(account, 0L);
            Account nowhere = new Account.Outside("nowhere", account.unit());
            if (more != 0) {
                tx.record(new Entry(
                        more > 0 ? nowhere : account,
                        more > 0 ? account : nowhere,
                        Math.abs(more),
                        Movement.ADJUST,
                        state.key()));
            }
        });
    }

    /** Forgets every third event. */
    public static Store forgetsEvents(Store right) {
        List<Event> seen = new ArrayList<>();
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void emit(Event event) {
                seen.add(event);
                if (seen.size() % 3 != 0) {
                    tx.emit(event);
                }
            }
        });
    }

    /** Answers without committing, now and then. */
    public static Store answersWithoutCommitting(Store right) {
        List<Object> answers = new ArrayList<>();
        return new WrappedStore(right) {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T commit(Footprint footprint, Work<T> work) {
                synchronized (answers) {
                    answers.add(footprint);
                    if (answers.size() % 5 != 0) {
                        return right.commit(footprint, work);
                    }
                }
                Object[] outcome = new Object[1];
                right.commit(footprint, tx -> {
                    outcome[0] = work.run(tx);
                    return new Refusal() {};
                });
                return (T) outcome[0];
            }
        };
    }
}
