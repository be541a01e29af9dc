package dev.jumun.inmemory;

import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.SinkId;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;

final class InMemoryDeadLetterQueries implements DeadLetterQueries {
    private static final DeadLetterId LOWEST = new DeadLetterId(new UUID(0, 0));
    private static final DeadLetterId HIGHEST = new DeadLetterId(new UUID(-1, -1));

    private record DueOfSink(SinkId sink, Instant at, DeadLetterId letter) implements Comparable<DueOfSink> {
        private static final Comparator<DueOfSink> ORDER = Comparator.comparing(
                        DueOfSink::sink, Comparator.naturalOrder())
                .thenComparing(DueOfSink::at)
                .thenComparing(DueOfSink::letter, Comparator.naturalOrder());

        @Override
        public int compareTo(DueOfSink other) {
            return ORDER.compare(this, other);
        }
    }

    private final Tables tables;
    private final Index<DeadLetterState, DeadLetterId> parked;
    private final Index<DeadLetterState, Belonging<SinkId, DeadLetterId>> undelivered;
    private final Index<DeadLetterState, DueOfSink> retrying;

    InMemoryDeadLetterQueries(Tables tables) {
        this.tables = tables;
        this.parked = tables.index(
                DeadLetterState.class,
                letter -> Optional.of(letter.key()).filter(id -> letter.status() == Status.PARKED));
        this.undelivered = tables.index(
                DeadLetterState.class,
                letter -> Optional.of(new Belonging<>(letter.sink(), letter.key()))
                        .filter(id -> letter.status() != Status.DELIVERED));
        this.retrying = tables.index(
                DeadLetterState.class,
                letter -> Optional.of(new DueOfSink(letter.sink(), letter.dueAt(), letter.key()))
                        .filter(id -> letter.status() == Status.RETRYING));
    }

    @Override
    public Page<DeadLetterState, DeadLetterId> parked(Page.Request<DeadLetterId> page) {
        return tables.reading(() -> {
            NavigableMap<DeadLetterId, DeadLetterState> all = parked.sorted();
            NavigableMap<DeadLetterId, DeadLetterState> rest =
                    page.after().map(after -> all.tailMap(after, false)).orElse(all);
            return Index.page(rest.values().stream(), page.limit(), DeadLetterState::key);
        });
    }

    @Override
    public Page<DeadLetterState, DeadLetterId> undelivered(SinkId sink, Page.Request<DeadLetterId> page) {
        Belonging<SinkId, DeadLetterId> after =
                new Belonging<>(sink, page.after().orElse(LOWEST));
        return tables.reading(() -> Index.page(
                undelivered.sorted().subMap(after, false, new Belonging<>(sink, HIGHEST), true).values().stream(),
                page.limit(),
                DeadLetterState::key));
    }

    @Override
    public List<DeadLetterState> due(SinkId sink, Instant now, int limit) {
        DueOfSink first = new DueOfSink(sink, Instant.MIN, LOWEST);
        return tables.reading(
                () -> retrying.sorted().subMap(first, true, new DueOfSink(sink, now, HIGHEST), true).values().stream()
                        .limit(limit)
                        .toList());
    }
}
