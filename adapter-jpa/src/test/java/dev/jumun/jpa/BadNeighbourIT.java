package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One work of a batch that the database refuses does not fail the others of the batch. */
@Timeout(120)
class BadNeighbourIT {
    private static final int NEIGHBOURS = 20;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private MySqlDatabase database;
    private JpaPersistence persistence;
    private Warehouse warehouse;
    private Foreign foreign;

    @BeforeEach
    void open() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        persistence = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
        warehouse = new Warehouse(persistence);
        foreign = Foreign.on(database);
    }

    @AfterEach
    void close() throws SQLException {
        callers.shutdownNow();
        foreign.close();
        persistence.close();
        database.close();
    }

    @Test
    void sharesOneBatchWithAllWhoCameMeanwhile() throws Exception {
        long before = foreign.number("select count(*) from batches");
        together(List.of());
        foreign.rollback();
        // The one that held the committer up, the SKUs, and all the others together.
        assertThat(foreign.number("select count(*) from batches") - before).isEqualTo(1 + 2 + 1);
    }

    @Test
    void failsAlone() throws Exception {
        foreign.update("alter table skus add constraint no_elephants check (name <> 'Elephant')");
        SkuId taken = warehouse.sku();
        SkuId tooLong = new SkuId(Warehouse.id());
        SkuId forbidden = new SkuId(Warehouse.id());

        List<String> ends = together(List.of(
                new Bad(tooLong, tx -> tx.put(Warehouse.sku(tooLong, "x".repeat(70_000), 0))),
                new Bad(forbidden, tx -> tx.put(Warehouse.sku(forbidden, "Elephant", 0))),
                new Bad(taken, tx -> tx.put(Warehouse.sku(taken, "Moon jar", 0))),
                new Bad(new SkuId(Warehouse.id()), tx -> {
                    throw new IllegalArgumentException("planted");
                })));

        assertThat(ends).hasSize(4);
        assertThat(ends.subList(0, 2))
                .containsOnly("java.lang.IllegalStateException: the database refuses what was written");
        assertThat(ends.get(2)).startsWith("java.lang.IllegalStateException: a fresh key is taken");
        assertThat(ends.get(3)).isEqualTo("java.lang.IllegalArgumentException: planted");
        assertThat(persistence.store().read(tooLong)).isEmpty();
        assertThat(persistence.store().read(forbidden)).isEmpty();
        assertThat(persistence.store().read(taken).orElseThrow().name()).isEqualTo("Celadon bowl");
    }

    /** Writes, or not, under a key that it says is new. */
    private record Bad(SkuId fresh, Consumer<Store.Tx> work) {}

    private String end(Bad bad) {
        try {
            return persistence.store().commit(Footprint.empty().creating(bad.fresh()), tx -> {
                bad.work().accept(tx);
                return "done";
            });
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }

    private <T> CompletableFuture<T> call(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, callers);
    }

    /** Commits good works and bad ones at once, in one batch: what the bad ones ended with. */
    private List<String> together(List<Bad> bad) throws Exception {
        SkuId blocked = warehouse.sku();
        SkuId sku = warehouse.sku();
        foreign.hold(blocked);
        CompletableFuture<Told> first = call(() -> warehouse.deliver(persistence.store(), blocked));
        TimeUnit.MILLISECONDS.sleep(300);
        List<CompletableFuture<Told>> good = new ArrayList<>();
        List<CompletableFuture<String>> ends = new ArrayList<>();
        for (int i = 0; i < NEIGHBOURS; i++) {
            good.add(call(() -> warehouse.deliver(persistence.store(), sku)));
            if (i < bad.size()) {
                Bad one = bad.get(i);
                ends.add(call(() -> end(one)));
            }
        }
        TimeUnit.MILLISECONDS.sleep(300);
        foreign.rollback();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(Told.DONE);
        assertThat(good.stream().map(CompletableFuture::join)).containsOnly(Told.DONE);
        assertThat(warehouse.complaints()).isEmpty();
        return ends.stream().map(CompletableFuture::join).toList();
    }
}
