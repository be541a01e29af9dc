package dev.jumun.jpa;

import dev.jumun.catalog.ProductQueries;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.delivery.DeliveryQueries;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.Outbox;
import dev.jumun.journal.Books;
import dev.jumun.journal.Journal;
import dev.jumun.jpa.commit.GroupCommit;
import dev.jumun.jpa.commit.Tidying;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.database.Patience;
import dev.jumun.jpa.query.GroupedReads;
import dev.jumun.jpa.query.JpaBooks;
import dev.jumun.jpa.query.JpaCouponQueries;
import dev.jumun.jpa.query.JpaDeadLetterQueries;
import dev.jumun.jpa.query.JpaDeliveryQueries;
import dev.jumun.jpa.query.JpaJournal;
import dev.jumun.jpa.query.JpaOrderQueries;
import dev.jumun.jpa.query.JpaOutbox;
import dev.jumun.jpa.query.JpaPopularQueries;
import dev.jumun.jpa.query.JpaProductQueries;
import dev.jumun.jpa.query.JpaSessionQueries;
import dev.jumun.jpa.query.JpaWalletQueries;
import dev.jumun.member.SessionQueries;
import dev.jumun.order.OrderQueries;
import dev.jumun.point.WalletQueries;
import dev.jumun.popular.PopularQueries;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import java.time.InstantSource;

/**
 * All driven ports of persistence over one schema of a MySQL server. Any number of processes may share it. Thread-safe.
 */
public final class JpaPersistence implements Persistence {
    private final Database database;
    private final Patience patience;
    private final GroupCommit commits;
    private final GroupedReads reads;
    private final Tidying tidying;
    private final Store store;
    private final Journal journal;
    private final Books books;
    private final Outbox outbox;
    private final DeadLetterQueries letters;
    private final ProductQueries products;
    private final OrderQueries orders;
    private final SessionQueries sessions;
    private final WalletQueries wallets;
    private final CouponQueries coupons;
    private final DeliveryQueries deliveries;
    private final PopularQueries popular;

    private JpaPersistence(Database database, InstantSource clock) {
        this.database = database;
        this.patience = new Patience();
        this.commits = new GroupCommit(database, patience, clock);
        this.reads = new GroupedReads(database, patience);
        this.tidying = new Tidying(database, clock);
        this.store = new JpaStore(commits, reads);
        this.journal = new JpaJournal(database);
        this.books = new JpaBooks(database);
        this.outbox = new JpaOutbox(database, clock);
        this.letters = new JpaDeadLetterQueries(database);
        this.products = new JpaProductQueries(database);
        this.orders = new JpaOrderQueries(database);
        this.sessions = new JpaSessionQueries(database);
        this.wallets = new JpaWalletQueries(database);
        this.coupons = new JpaCouponQueries(database);
        this.deliveries = new JpaDeliveryQueries(database);
        this.popular = new JpaPopularQueries(database);
    }

    /** Brings the schema up to date and connects; commits take their instant from {@code clock}. */
    public static JpaPersistence open(DatabaseSettings settings, InstantSource clock) {
        return new JpaPersistence(Database.open(settings), clock);
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

    /** Commits what waits, then lets go of the database. */
    @Override
    public void close() {
        tidying.close();
        commits.close();
        reads.close();
        patience.close();
        database.close();
    }
}
