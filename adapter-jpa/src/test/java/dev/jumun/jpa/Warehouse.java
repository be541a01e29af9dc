package dev.jumun.jpa;

import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.ProductId;
import dev.jumun.event.RecordedEvent;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Single pieces that are delivered, each with a delivery note that must not be taken twice, and what those who brought
 * them were told. Compares afterwards what they were told with what is kept. Thread-safe.
 */
final class Warehouse {
    /** What somebody who commits can be told. Anything else is thrown on. */
    enum Told {
        DONE,
        NOTHING,
        UNKNOWN
    }

    private record Delivery(SkuId sku, AttemptId note, Told told) {}

    private static final Account SUPPLIER = new Account.Outside("supplier", Unit.PIECE);
    private static final MemberId DRIVER = new MemberId(id());
    private static final AtomicLong NOTES = new AtomicLong();

    private final Persistence persistence;
    private final List<SkuId> skus = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();

    Warehouse(Persistence persistence) {
        this.persistence = persistence;
    }

    static UUID id() {
        UUID random = UUID.randomUUID();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | (random.getMostSignificantBits() & 0xfff),
                random.getLeastSignificantBits());
    }

    /** A place for pieces, empty. */
    SkuId sku() {
        SkuId sku = empty(persistence.store());
        skus.add(sku);
        return sku;
    }

    /** A place that nobody compares afterwards. */
    static SkuId empty(Store store) {
        SkuId sku = new SkuId(id());
        return store.commit(Footprint.empty().creating(sku), tx -> {
            tx.put(sku(sku, "Celadon bowl", 0));
            return sku;
        });
    }

    static SkuState sku(SkuId id, String name, long available) {
        return new SkuState(
                id,
                new ProductId(id.value()),
                name,
                Map.of(),
                Money.of(9_000),
                Period.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Quantity.of(available),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO);
    }

    static AttemptId note() {
        return new AttemptId(DRIVER, "Deliver", new IdempotencyKey("note-" + NOTES.incrementAndGet()));
    }

    /** Delivers one piece with a new note. */
    Told deliver(Store store, SkuId sku) {
        return deliver(store, sku, note());
    }

    /** Delivers one piece, unless one was delivered with this note. */
    Told deliver(Store store, SkuId sku, AttemptId note) {
        Told told = told(() -> store.<Boolean>commit(Footprint.of(sku).seeing(note), tx -> {
            if (tx.find(note).isEmpty()) {
                tx.put(new AttemptState(note, new Fingerprint("0".repeat(64)), receive(tx, sku)));
            }
            return true;
        }));
        deliveries.add(new Delivery(sku, note, told));
        return told;
    }

    /** Puts one piece in. */
    static ChangeStock.Moved receive(Store.Tx tx, SkuId id) {
        SkuState before = tx.find(id).orElseThrow();
        SkuState after = sku(id, before.name(), before.available().count() + 1);
        tx.put(after);
        tx.record(new Entry(SUPPLIER, SkuState.available(id), 1, Movement.RECEIVE, id));
        tx.emit(new StockReceived(id, Quantity.of(1), after.available()));
        return new ChangeStock.Moved(after, new ChangeStock.Receive(Quantity.of(1), Optional.empty()), tx.now());
    }

    /** Takes one piece out: false if there is none. */
    static boolean take(Store.Tx tx, SkuId id) {
        SkuState before = tx.find(id).orElseThrow();
        if (before.available().isZero()) {
            return false;
        }
        tx.put(sku(id, before.name(), before.available().count() - 1));
        tx.record(new Entry(SkuState.available(id), SUPPLIER, 1, Movement.ADJUST, id));
        return true;
    }

    static Told told(Runnable commit) {
        try {
            commit.run();
            return Told.DONE;
        } catch (StoreUnavailable | Overloaded surelyNot) {
            return Told.NOTHING;
        } catch (CommitUnknown unknown) {
            return Told.UNKNOWN;
        }
    }

    long available(SkuId sku) {
        return persistence.store().read(sku).orElseThrow().available().count();
    }

    /** How many deliveries ended so. */
    long count(Told told) {
        return deliveries.stream().filter(delivery -> delivery.told() == told).count();
    }

    /** All that is not as those who delivered were told, and all that does not agree with itself. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Map<SkuId, Long> kept = new HashMap<>();
        Map<AttemptId, List<Delivery>> byNote = deliveries.stream().collect(Collectors.groupingBy(Delivery::note));
        byNote.forEach((note, tries) -> {
            boolean isKept = persistence.store().read(note).isPresent();
            if (isKept) {
                kept.merge(tries.getFirst().sku(), 1L, Long::sum);
            }
            boolean mustBe = tries.stream().anyMatch(delivery -> delivery.told() == Told.DONE);
            boolean mayBe = mustBe || tries.stream().anyMatch(delivery -> delivery.told() == Told.UNKNOWN);
            if (isKept ? !mayBe : mustBe) {
                complaints.add(note.key().value() + " is " + (isKept ? "kept" : "lost") + ", but " + tries);
            }
        });
        skus.forEach(sku -> complaints.addAll(complaints(sku, kept.getOrDefault(sku, 0L))));
        return complaints;
    }

    private List<String> complaints(SkuId sku, long notes) {
        List<String> complaints = new ArrayList<>();
        var audit = persistence.journal().audit(sku).orElseThrow();
        long available = audit.state().available().count();
        if (available != notes) {
            complaints.add(available + " pieces of " + sku + " for " + notes + " notes");
        }
        if (audit.balances().getOrDefault(SkuState.available(sku), 0L) != available) {
            complaints.add(available + " pieces of " + sku + ", and its journal says " + audit.balances());
        }
        List<Long> numbers = persistence.outbox().events(sku, 0, 100_000).stream()
                .map(RecordedEvent::number)
                .toList();
        if (!numbers.equals(LongStream.rangeClosed(1, available).boxed().toList())) {
            complaints.add(available + " pieces of " + sku + ", and events " + numbers);
        }
        return complaints;
    }
}
