package dev.jumun.core.simulation;

import dev.jumun.event.Bookmark;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.Event;
import dev.jumun.event.EventSink;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Days on which events are lost on their way, or overtake each other. */
final class RelayBugs {
    private RelayBugs() {}

    static Stream<Arguments> all() {
        return Stream.of(
                OrderSimulation.planted("skips an event", slices(RelayBugs::withoutTheFirst)),
                OrderSimulation.planted("tells the later event first", slices(List::reversed)),
                OrderSimulation.planted("takes over without asking what waits", new Bug() {
                    @Override
                    public DeadLetterQueries deadLetters(DeadLetterQueries right) {
                        return new NothingWaits(right);
                    }
                }),
                OrderSimulation.planted("marks before it tells", new Bug() {
                    @Override
                    public RelayEvents relay(EventSink sink, Function<EventSink, RelayEvents> right) {
                        return new MarksFirst(sink, right);
                    }
                }),
                OrderSimulation.planted(
                        "drops what is parked",
                        right -> puts(
                                right,
                                (letter, before) -> with(
                                        letter,
                                        letter.last(),
                                        letter.status() == DeadLetterState.Status.PARKED
                                                ? DeadLetterState.Status.DELIVERED
                                                : letter.status()))),
                OrderSimulation.planted(
                        "forgets what came while a key waited",
                        right -> puts(
                                right,
                                (letter, before) -> with(
                                        letter,
                                        before.filter(known -> known.status() != DeadLetterState.Status.DELIVERED)
                                                .map(DeadLetterState::last)
                                                .orElse(letter.last()),
                                        letter.status()))));
    }

    private static Bug slices(UnaryOperator<List<RecordedEvent>> mistake) {
        return new Bug() {
            @Override
            public Outbox outbox(Outbox right) {
                return new Outbox() {
                    @Override
                    public List<RecordedEvent> events(Key<?> key, long after, int limit) {
                        return right.events(key, after, limit);
                    }

                    @Override
                    public Slice since(Bookmark from, Predicate<Class<? extends Event>> wanted, int limit) {
                        Slice slice = right.since(from, wanted, limit);
                        return new Slice(mistake.apply(slice.events()), slice.end());
                    }
                };
            }
        };
    }

    private static List<RecordedEvent> withoutTheFirst(List<RecordedEvent> events) {
        return events.size() < 5 ? events : events.subList(1, events.size());
    }

    private record NothingWaits(DeadLetterQueries right) implements DeadLetterQueries {
        @Override
        public Page<DeadLetterState, DeadLetterId> parked(Page.Request<DeadLetterId> page) {
            return right.parked(page);
        }

        @Override
        public Page<DeadLetterState, DeadLetterId> undelivered(SinkId sink, Page.Request<DeadLetterId> page) {
            return new Page<>(List.of(), Optional.empty());
        }

        @Override
        public List<DeadLetterState> due(SinkId sink, Instant now, int limit) {
            return right.due(sink, now, limit);
        }
    }

    /** Says that it was told at once, and tells once that is written down. */
    private static final class MarksFirst implements RelayEvents {
        private final EventSink sink;
        private final RelayEvents relay;
        private final List<RecordedEvent> marked = new ArrayList<>();

        MarksFirst(EventSink sink, Function<EventSink, RelayEvents> right) {
            this.sink = sink;
            this.relay = right.apply(new Marking(sink, marked));
        }

        @Override
        public Round relay() {
            Round round = relay.relay();
            try {
                while (!marked.isEmpty()) {
                    sink.tell(marked.getFirst());
                    marked.removeFirst();
                }
            } catch (NotNow refused) {
                // The next round goes on with it.
            }
            return round;
        }

        @Override
        public void close() {
            relay.close();
        }
    }

    private record Marking(EventSink sink, List<RecordedEvent> marked) implements EventSink {
        @Override
        public SinkId id() {
            return sink.id();
        }

        @Override
        public boolean wants(Class<? extends Event> type) {
            return sink.wants(type);
        }

        @Override
        public void tell(RecordedEvent event) {
            marked.add(event);
        }
    }

    private interface Mistake {
        DeadLetterState made(DeadLetterState letter, Optional<DeadLetterState> before);
    }

    private static Store puts(Store right, Mistake mistake) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                tx.put(state instanceof DeadLetterState letter ? mistake.made(letter, tx.find(letter.key())) : state);
            }
        });
    }

    private static DeadLetterState with(DeadLetterState letter, long last, DeadLetterState.Status status) {
        return new DeadLetterState(
                letter.key(),
                letter.sink(),
                letter.about(),
                letter.first(),
                last,
                status,
                letter.tries(),
                letter.since(),
                letter.triedAt(),
                letter.dueAt(),
                letter.error());
    }
}
