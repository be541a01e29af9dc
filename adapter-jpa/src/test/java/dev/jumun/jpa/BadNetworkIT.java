package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Overloaded;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way to the database is bad for a while: callers hear so in bounded time, and afterwards all is as before. */
@Timeout(120)
class BadNetworkIT {
    /** How long a caller may wait for an answer, when silence is noticed after two seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);

    private MySqlDatabase database;
    private FaultProxy proxy;
    private JpaPersistence persistence;
    private Warehouse warehouse;
    private SkuId sku;

    @BeforeEach
    void open() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        proxy = MySqlServer.shared().proxy();
        persistence = JpaPersistence.open(TestDatabase.through(proxy, database), InstantSource.system());
        warehouse = new Warehouse(persistence);
        sku = warehouse.sku();
    }

    @AfterEach
    void close() throws SQLException {
        persistence.close();
        proxy.close();
        database.close();
    }

    @Test
    @Tag("proof")
    void aBlackHole() {
        Load load = load();
        proxy.blackHole();
        last(3_000);
        assertReadsFail();
        heal();
        assertThat(load.end(LONGEST_WAIT)).containsKeys(Told.DONE, Told.NOTHING);
    }

    @Test
    @Tag("proof")
    void connectionsThatAreRefusedAndReset() {
        Load load = load();
        proxy.refuse();
        proxy.resetConnections();
        last(3_000);
        assertReadsFail();
        heal();
        assertThat(load.end(LONGEST_WAIT)).containsKeys(Told.DONE, Told.NOTHING);
    }

    @Test
    void connectionsThatAreResetAgainAndAgain() {
        Load load = load();
        for (int i = 0; i < 20; i++) {
            proxy.resetConnections();
            last(50 + 10 * i);
        }
        assertThat(load.end(LONGEST_WAIT)).containsKey(Told.DONE).doesNotContainKey(Told.UNKNOWN);
        assertThat(persistence.store().read(sku)).isPresent();
    }

    @Test
    void aLongWay() {
        Load load = load();
        proxy.latency(Duration.ofMillis(100), Duration.ofMillis(100));
        last(4_000);
        assertThat(persistence.store().read(sku)).isPresent();
        heal();
        assertThat(load.end(LONGEST_WAIT)).containsOnlyKeys(Told.DONE);
    }

    @Test
    void moreCommitsThanCanWait() throws InterruptedException {
        proxy.blackHole();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> ends = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> end(), callers))
                    .limit(6_000)
                    .toList();
            TimeUnit.SECONDS.sleep(1);
            long refusedAtOnce = ends.stream()
                    .filter(end -> end.getNow("").equals(Overloaded.class.getSimpleName()))
                    .count();
            // One batch of up to 256 is under way, the next is gathered, and 4,096 wait.
            assertThat(refusedAtOnce).isBetween(6_000L - 4_096 - 2 * 256, 6_000L - 4_096);
            assertThat(ends.stream().map(CompletableFuture::join).distinct())
                    .containsExactlyInAnyOrder(
                            Overloaded.class.getSimpleName(), StoreUnavailable.class.getSimpleName());
        }
        heal();
    }

    private String end() {
        try {
            return persistence.store().<String>commit(Footprint.of(sku), tx -> "done");
        } catch (RuntimeException trouble) {
            return trouble.getClass().getSimpleName();
        }
    }

    private void assertReadsFail() {
        Calls.assertReadsFail(persistence, sku, LONGEST_WAIT);
    }

    private void heal() {
        proxy.heal();
        Calls.awaitRecovery(persistence, warehouse, sku, LONGEST_RECOVERY);
    }

    private Load load() {
        Load load = new Load(warehouse, persistence.store(), sku);
        load.awaitUnderWay();
        return load;
    }

    /** How long a fault lasts, while callers call. */
    private static void last(long millis) {
        try {
            Thread.sleep(millis); // not for something to happen: the time is what callers must live through
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
