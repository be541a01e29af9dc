package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.Visitors;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.testing.mysql.MySqlDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Some customers who shop until they are stopped, whatever happens to the shop meanwhile. */
final class Market implements AutoCloseable {
    private static final int CUSTOMERS = 8;
    private static final long PIECES = 1_000_000;
    private static final long POINTS = 10_000_000;

    private final Ledger ledger = new Ledger();
    private final List<Customer> customers = new ArrayList<>();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Visitors visitors;
    private final MySqlDatabase database;
    private final JpaPersistence look;
    private final Shopper buyer;
    private volatile boolean isOver;

    private Market(String address, MySqlDatabase database) {
        this.visitors = Visitors.to(address);
        this.buyer = visitors.member();
        this.database = database;
        this.look = JpaPersistence.open(MySqlShop.settings(database), InstantSource.system());
    }

    /** Opens at a shop that is still well. */
    static Market at(String address, MySqlDatabase database) {
        Market market = new Market(address, database);
        Shopkeeper keeper = market.visitors.shopkeeper();
        market.items.addAll(List.of(keeper.sells(1_000, PIECES), keeper.sells(700, PIECES)));
        market.items.forEach(item -> market.ledger.stocked(item.skuId(), PIECES));
        for (int number = 0; number < CUSTOMERS; number++) {
            Shopper shopper = market.visitors.member();
            Customer customer = new Customer(shopper, market.items, market.ledger, number);
            customer.charge(POINTS);
            market.customers.add(customer);
        }
        market.customers.forEach(customer ->
                market.running.add(CompletableFuture.runAsync(() -> market.shop(customer), market.threads)));
        return market;
    }

    private void shop(Customer customer) {
        while (!isOver) {
            customer.act();
        }
    }

    /** Waits until so many more things were done. */
    void awaitsMore(int deeds) throws InterruptedException {
        long enough = ledger.deeds() + deeds;
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (ledger.deeds() < enough) {
            assertThat(System.nanoTime()).as("nothing is sold").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Finds nothing half done, at any moment. */
    void looksWhole() {
        running.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
        assertThat(ledger.halfDone(look)).isEmpty();
    }

    String soFar() {
        return ledger.size() + " orders, " + ledger.payments() + " payments, "
                + customers.stream().mapToInt(Customer::repeats).sum() + " questions asked again";
    }

    /** Somebody else buys at another server of the same shop, until it is sold to them. */
    Duration longestAnswerUntilASaleAt(String address) {
        try (Visitors others = Visitors.to(address)) {
            Duration longest = Duration.ZERO;
            Shopper shopper = others.visitor().withToken(buyer.token()).named(buyer.id());
            Customer customer = new Customer(shopper, items, ledger, 99);
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (true) {
                long begun = System.nanoTime();
                assertThat(begun).as("nothing is sold at the other server").isLessThan(deadline);
                boolean isSold = customer.triesToPlace();
                Duration answer = Duration.ofNanos(System.nanoTime() - begun);
                longest = answer.compareTo(longest) > 0 ? answer : longest;
                if (isSold) {
                    return longest;
                }
            }
        }
    }

    /** Lets the customers end what they began, and compares what they know with what is kept. */
    void settles() throws Exception {
        isOver = true;
        for (CompletableFuture<Void> one : running) {
            one.get(10, TimeUnit.MINUTES);
        }
        assertThat(complaints(ledger)).isEmpty();
        assertThat(complaints(ledger.withAMistake())).as("planted").isNotEmpty();
        System.out.println("all is as it was told: " + soFar());
    }

    private List<String> complaints(Ledger some) throws SQLException {
        return some.complaints(look, database);
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
        look.close();
        visitors.close();
    }
}
