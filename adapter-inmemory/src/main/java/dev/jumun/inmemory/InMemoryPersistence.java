package dev.jumun.inmemory;

import dev.jumun.catalog.ProductQueries;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.delivery.DeliveryQueries;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.Outbox;
import dev.jumun.journal.Books;
import dev.jumun.journal.Journal;
import dev.jumun.member.SessionQueries;
import dev.jumun.order.OrderQueries;
import dev.jumun.point.WalletQueries;
import dev.jumun.popular.PopularQueries;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import java.time.InstantSource;
import java.util.List;

/**
 * All driven ports of persistence over one set of tables in memory. It is as strict as a database: states are immutable
 * and versioned, a commit appears at once, and what was not committed was never there. Everything is gone when the
 * process ends. Thread-safe.
 */
public final class InMemoryPersistence implements Persistence {
    private final Tables tables = new Tables();
    private final Store store;
    private final Journal journal = new InMemoryJournal(tables);
    private final Books books = new InMemoryBooks(tables);
    private final Outbox outbox = new InMemoryOutbox(tables);
    private final DeadLetterQueries letters = new InMemoryDeadLetterQueries(tables);
    private final ProductQueries products = new InMemoryProductQueries(tables);
    private final OrderQueries orders = new InMemoryOrderQueries(tables);
    private final SessionQueries sessions = new InMemorySessionQueries(tables);
    private final WalletQueries wallets = new InMemoryWalletQueries(tables);
    private final CouponQueries coupons = new InMemoryCouponQueries(tables);
    private final DeliveryQueries deliveries = new InMemoryDeliveryQueries(tables);
    private final PopularQueries popular = new InMemoryPopularQueries(tables);

    /** An empty shop whose commits take their instant from {@code clock}. */
    public InMemoryPersistence(InstantSource clock) {
        this.store = new InMemoryStore(tables, clock);
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public DeadLetterQueries deadLetters() {
        return letters;
    }

    @Override
    public ProductQueries products() {
        return products;
    }

    @Override
    public OrderQueries orders() {
        return orders;
    }

    @Override
    public SessionQueries sessions() {
        return sessions;
    }

    @Override
    public WalletQueries wallets() {
        return wallets;
    }

    @Override
    public CouponQueries coupons() {
        return coupons;
    }

    @Override
    public DeliveryQueries deliveries() {
        return deliveries;
    }

    @Override
    public PopularQueries popular() {
        return popular;
    }

    /** The keys of all states there are, for tests that check every one of them. */
    public List<Key<?>> keys() {
        return tables.reading(tables::keys);
    }
}
