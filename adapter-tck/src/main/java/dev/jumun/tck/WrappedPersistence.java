package dev.jumun.tck;

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
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;

/**
 * An adapter with other ports in front of some of its own.
 *
 * @param inner the adapter
 * @param store in front of its store
 * @param journal in front of its journal
 * @param outbox in front of its outbox
 * @param deadLetters in front of its dead letters
 */
public record WrappedPersistence(
        Persistence inner, Store store, Journal journal, Outbox outbox, DeadLetterQueries deadLetters)
        implements Persistence {
    /** With another store only. */
    public WrappedPersistence(Persistence inner, Store store) {
        this(inner, store, inner.journal());
    }

    /** With another store and journal. */
    public WrappedPersistence(Persistence inner, Store store, Journal journal) {
        this(inner, store, journal, inner.outbox());
    }

    /** With another store, journal and outbox. */
    public WrappedPersistence(Persistence inner, Store store, Journal journal, Outbox outbox) {
        this(inner, store, journal, outbox, inner.deadLetters());
    }

    /** With another outbox only. */
    public WrappedPersistence(Persistence inner, Outbox outbox) {
        this(inner, inner.store(), inner.journal(), outbox);
    }

    @Override
    public Books books() {
        return inner.books();
    }

    @Override
    public ProductQueries products() {
        return inner.products();
    }

    @Override
    public OrderQueries orders() {
        return inner.orders();
    }

    @Override
    public SessionQueries sessions() {
        return inner.sessions();
    }

    @Override
    public WalletQueries wallets() {
        return inner.wallets();
    }

    @Override
    public CouponQueries coupons() {
        return inner.coupons();
    }

    @Override
    public DeliveryQueries deliveries() {
        return inner.deliveries();
    }

    @Override
    public PopularQueries popular() {
        return inner.popular();
    }

    @Override
    public void close() {
        inner.close();
    }
}
