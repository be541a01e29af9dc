package dev.jumun.core.event;

import dev.jumun.core.event.Telling.Refused;
import dev.jumun.event.Bookmark;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.EventSink;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RelayEvents;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Each round first tries again what is due, then reads on. How far the sink was told and what it is owed is committed
 * together; what was told before a crash and not written down is told again.
 */
public final class RelayEventsService implements RelayEvents {
    private static final int EVENTS_AT_ONCE = 256;
    private static final int LETTERS_AT_ONCE = 64;
    private static final Round NOTHING = new Round(0, 0, false);

    private final EventSink sink;
    private final Outbox outbox;
    private final DeadLetterQueries letters;
    private final InstantSource clock;
    private final Retries retries;
    private final Lease lease;
    private final OpenLetters open;
    private Bookmark told = Bookmark.START;
    private boolean isLoaded;
    private volatile boolean isClosed;

    /** One relay of one sink; {@code relay} names it among all processes. */
    public RelayEventsService(
            EventSink sink, Persistence persistence, UUID relay, InstantSource clock, Retries retries) {
        this.sink = sink;
        this.outbox = persistence.outbox();
        this.letters = persistence.deadLetters();
        this.clock = clock;
        this.retries = retries;
        this.lease = new Lease(persistence.store(), sink.id(), relay, clock);
        this.open = new OpenLetters(sink.id(), letters);
    }

    @Override
    public synchronized Round relay() {
        if (isClosed || !isReady()) {
            return NOTHING;
        }
        return lease.round(told, this::round);
    }

    private Round round() {
        Round again = tryAgain();
        Round on = open.room() == 0 ? NOTHING : goOn();
        return new Round(again.told() + on.told(), again.refused() + on.refused(), again.isBehind() || on.isBehind());
    }

    /** Whether this relay has the lease, and knows what the sink is owed since before it took it. */
    private boolean isReady() {
        if (!lease.isHeld()) {
            isLoaded = false;
            if (!lease.take()) {
                return false;
            }
        }
        if (!isLoaded) {
            told = lease.told();
            open.load();
            isLoaded = true;
        }
        return true;
    }

    private boolean mayGoOn() {
        return !isClosed && lease.isCurrent();
    }

    /** What the sink has not been told yet. */
    private Round goOn() {
        Outbox.Slice slice = outbox.since(told, sink::wants, EVENTS_AT_ONCE);
        if (slice.events().isEmpty()) {
            boolean isBehind = !slice.end().equals(told);
            told = slice.end();
            return new Round(0, 0, isBehind);
        }
        Map<Key<?>, List<RecordedEvent>> all = byKey(slice.events());
        Map<Key<?>, List<RecordedEvent>> flowing = new LinkedHashMap<>(all);
        flowing.keySet().removeIf(open::has);
        Telling telling = tell(flowing, open.room());
        write(
                telling.isWhole() ? slice.end() : told,
                all.keySet(),
                telling,
                tx -> all.entrySet().stream()
                        .flatMap(key -> owed(tx, key.getKey(), key.getValue(), telling))
                        .toList());
        return new Round(telling.taken(), telling.refused().size(), telling.isWhole());
    }

    private static Map<Key<?>, List<RecordedEvent>> byKey(List<RecordedEvent> events) {
        Map<Key<?>, List<RecordedEvent>> byKey = new LinkedHashMap<>();
        events.forEach(recorded -> byKey.computeIfAbsent(recorded.event().key(), key -> new ArrayList<>())
                .add(recorded));
        return byKey;
    }

    /** What the sink is owed of a key: more than before, or its first refusal, or nothing. */
    private Stream<DeadLetterState> owed(Tx tx, Key<?> key, List<RecordedEvent> events, Telling telling) {
        long last = events.getLast().number();
        if (open.has(key)) {
            return Stream.of(DeadLetter.awaiting(letter(tx, key), last));
        }
        Refused refused = telling.refused().get(key);
        return refused == null
                ? Stream.empty()
                : Stream.of(DeadLetter.refused(
                        sink.id(), key, refused.event().number(), last, refused.reason(), tx.now(), retries));
    }

    /** What the sink refused before, and is to hear again. */
    private Round tryAgain() {
        Map<Key<?>, List<RecordedEvent>> due = new LinkedHashMap<>();
        for (DeadLetterState letter : letters.due(sink.id(), clock.instant(), LETTERS_AT_ONCE)) {
            int waiting = Math.toIntExact(Math.min(EVENTS_AT_ONCE, letter.waiting()));
            due.put(letter.about(), outbox.events(letter.about(), letter.first() - 1, waiting));
        }
        if (due.isEmpty()) {
            return NOTHING;
        }
        Map<Key<?>, List<RecordedEvent>> wanted = new LinkedHashMap<>();
        due.forEach((key, events) -> wanted.put(
                key,
                events.stream()
                        .filter(recorded -> sink.wants(recorded.event().getClass()))
                        .toList()));
        Telling telling = tell(wanted, due.size());
        write(
                told,
                due.keySet(),
                telling,
                tx -> due.entrySet().stream()
                        .flatMap(key -> left(tx, key.getKey(), key.getValue(), telling))
                        .toList());
        return new Round(telling.taken(), telling.refused().size(), telling.taken() > 0);
    }

    /** What the sink is still owed of a key. */
    private Stream<DeadLetterState> left(Tx tx, Key<?> key, List<RecordedEvent> events, Telling telling) {
        DeadLetterState letter = letter(tx, key);
        Refused refused = telling.refused().get(key);
        if (refused != null) {
            boolean takesOthers = open.hasTakenOthersThan(key);
            return Stream.of(DeadLetter.refusedAgain(
                    letter, refused.event().number(), takesOthers, refused.reason(), tx.now(), retries));
        }
        if (!telling.done().contains(key)) {
            return Stream.empty();
        }
        // What the outbox no longer has cannot be told any more.
        long last = events.isEmpty() ? letter.last() : events.getLast().number();
        return Stream.of(DeadLetter.taken(letter, last, tx.now()));
    }

    private DeadLetterState letter(Tx tx, Key<?> about) {
        return tx.find(DeadLetterId.of(sink.id(), about)).orElseThrow();
    }

    private Telling tell(Map<Key<?>, List<RecordedEvent>> byKey, int mostRefused) {
        Telling telling = Telling.of(sink, byKey, mostRefused, this::mayGoOn, () -> lease.beat(told));
        open.taken(telling.taken());
        return telling;
    }

    private void write(Bookmark end, Set<Key<?>> keys, Telling telling, Function<Tx, List<DeadLetterState>> owed) {
        Set<Key<?>> refused = telling.refused().keySet();
        List<DeadLetterId> ids = keys.stream()
                .filter(key -> open.has(key) || refused.contains(key))
                .map(key -> DeadLetterId.of(sink.id(), key))
                .toList();
        lease.write(end, ids, owed).ifPresent(written -> {
            told = end;
            open.changed(written);
            open.refused(refused);
        });
    }

    @Override
    public void close() {
        isClosed = true;
        synchronized (this) {
            lease.release();
        }
    }
}
