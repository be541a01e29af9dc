package dev.jumun.core.popular;

import dev.jumun.core.event.Lease;
import dev.jumun.event.Bookmark;
import dev.jumun.event.Event;
import dev.jumun.event.Outbox;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.popular.CountSales;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps {@link DailySalesState}s, of any number of processes one at a time. What was counted and up to which event is one
 * commit, so that every event counts once, wherever a process dies and whatever it reads again.
 */
public final class CountSalesService implements CountSales {
    private static final Set<Class<? extends Event>> WANTED = Set.of(OrderConfirmed.class, OrderCancelled.class);
    private static final int EVENTS_AT_ONCE = 256;

    /** What is newer may gather: a commit for some orders, not for each. */
    private static final Duration LATE = Duration.ofMillis(500);

    private static final Round NOTHING = new Round(0, 0, false);

    private final Outbox outbox;
    private final InstantSource clock;
    private final Lease lease;
    private final RankedSales ranked;
    private Bookmark counted = Bookmark.START;
    private volatile boolean isClosed;

    /** One for each process. */
    public CountSalesService(Persistence persistence, SalesRanking ranking, Ids ids, InstantSource clock) {
        this.outbox = persistence.outbox();
        this.clock = clock;
        this.lease = new Lease(persistence.store(), SINK, ids.next(), clock);
        this.ranked = new RankedSales(ranking, persistence.popular(), ids, clock);
    }

    @Override
    public synchronized Round relay() {
        if (isClosed || !(lease.isHeld() || take())) {
            return NOTHING;
        }
        return lease.round(counted, this::goOn);
    }

    private boolean take() {
        boolean isTaken = lease.take();
        counted = lease.told();
        ranked.isUnknown();
        return isTaken;
    }

    private Round goOn() {
        Outbox.Slice slice = outbox.since(counted, WANTED::contains, EVENTS_AT_ONCE);
        if (slice.events().isEmpty()) {
            ranked.keep(lease.beats());
            boolean isBehind = !slice.end().equals(counted);
            counted = slice.end();
            return new Round(0, 0, isBehind);
        }
        if (!isWritten(slice.end(), Tally.of(slice.events(), outbox))) {
            return NOTHING;
        }
        ranked.keep(lease.beats());
        counted = slice.end();
        Instant late = clock.instant().minus(LATE);
        return new Round(slice.events().size(), 0, slice.events().getLast().at().isBefore(late));
    }

    private boolean isWritten(Bookmark end, Sales sales) {
        List<DailySalesId> places =
                sales.changes().map(change -> change.getKey().place()).toList();
        Optional<List<DailySalesState>> written = lease.write(end, places, tx -> changed(tx, sales));
        written.ifPresent(ranked::changed);
        return written.isPresent();
    }

    private static List<DailySalesState> changed(Tx tx, Sales sales) {
        Map<DailySalesId, DailySalesState> changed = new LinkedHashMap<>();
        sales.changes().forEach(change -> {
            DailySalesId place = change.getKey().place();
            Optional<DailySalesState> present =
                    Optional.ofNullable(changed.get(place)).or(() -> tx.find(place));
            changed.put(place, Sales.changed(present, change.getKey(), change.getValue()));
        });
        return List.copyOf(changed.values());
    }

    @Override
    public void close() {
        isClosed = true;
        synchronized (this) {
            lease.release();
        }
    }
}
