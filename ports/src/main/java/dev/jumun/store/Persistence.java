package dev.jumun.store;

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

/**
 * All driven ports that one persistence adapter brings, over the same data. Queries are consistent with what the same
 * caller committed before. To be closed when the shop closes.
 */
public interface Persistence extends AutoCloseable {
    /** The one door. */
    Store store();

    /** What moved. */
    Journal journal();

    /** All that is to agree with it. */
    Books books();

    /** What the world is told. */
    Outbox outbox();

    /** Lists of what sinks refuse. */
    DeadLetterQueries deadLetters();

    /** Lists of products. */
    ProductQueries products();

    /** Lists of orders. */
    OrderQueries orders();

    /** Lists of sessions. */
    SessionQueries sessions();

    /** Lists of wallets. */
    WalletQueries wallets();

    /** Lists of coupons. */
    CouponQueries coupons();

    /** Lists of deliveries. */
    DeliveryQueries deliveries();

    /** Lists of what sells best. */
    PopularQueries popular();

    /** Ends what was begun, and lets go of what is outside the process. */
    @Override
    default void close() {}
}
