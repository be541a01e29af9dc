package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.tck.Crowd;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody else is at the same rows, and is slow, or crosses the store's way. */
@Timeout(120)
class ForeignLocksIT {
    /** Five seconds of patience, and what the last try takes; a crowd on one row is tried in halves on top of it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

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
        foreign.close();
        assertThat(warehouse.complaints()).isEmpty();
        persistence.close();
        database.close();
    }

    private CompletableFuture<Told> deliver(SkuId sku) {
        return CompletableFuture.supplyAsync(() -> warehouse.deliver(persistence.store(), sku));
    }

    @Test
    void waitsForARowThatIsHeldForASecond() throws Exception {
        SkuId sku = warehouse.sku();
        foreign.hold(sku);
        CompletableFuture<Told> told = deliver(sku);
        TimeUnit.SECONDS.sleep(1);
        assertThat(told).isNotDone();
        foreign.rollback();
        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo(Told.DONE);
    }

    @Test
    void saysThatNothingHappenedWhenARowIsHeldForTooLong() throws Exception {
        SkuId sku = warehouse.sku();
        foreign.hold(sku);
        long begun = System.nanoTime();
        List<Told> told = Crowd.rush(8, number -> warehouse.deliver(persistence.store(), sku));
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("eight callers of a held row were told after " + waited.toMillis() + " ms");
        assertThat(told).containsOnly(Told.NOTHING);
        assertThat(waited).isLessThan(LONGEST_WAIT);
        foreign.rollback();
        assertThat(warehouse.deliver(persistence.store(), sku)).isEqualTo(Told.DONE);
        assertThat(warehouse.available(sku)).isEqualTo(1);
    }

    @Test
    void letsOthersPassWhileARowIsHeldForTooLong() throws Exception {
        SkuId held = warehouse.sku();
        SkuId free = warehouse.sku();
        foreign.hold(held);
        CompletableFuture<Told> stuck = deliver(held);
        assertThat(deliver(free).get(4, TimeUnit.SECONDS)).isEqualTo(Told.DONE);
        for (int i = 0; i < 20; i++) {
            assertThat(deliver(free).get(1, TimeUnit.SECONDS)).isEqualTo(Told.DONE);
        }
        assertThat(stuck.get(10, TimeUnit.SECONDS)).isEqualTo(Told.NOTHING);
        foreign.rollback();
        assertThat(deliver(held).get(1, TimeUnit.SECONDS)).isEqualTo(Told.DONE);
    }

    /** Although it names nearly all there are, so that a scan would be quicker. */
    @Test
    void waitsForNoRowThatItDoesNotName() throws Exception {
        List<SkuId> skus = Stream.generate(warehouse::sku).limit(16).toList();
        List<SkuId> named = skus.subList(0, 15);
        foreign.hold(skus.getLast());
        CompletableFuture<Boolean> all = CompletableFuture.supplyAsync(() -> persistence
                .store()
                .commit(Footprint.empty().holding(named), tx -> {
                    named.forEach(sku -> tx.put(tx.find(sku).orElseThrow()));
                    return true;
                }));
        assertThat(all.get(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goesOnWhenItIsTheVictimOfADeadlock() throws Exception {
        SkuId first = warehouse.sku();
        SkuId second = warehouse.sku();
        SkuId low = compare(first, second) < 0 ? first : second;
        SkuId high = compare(first, second) < 0 ? second : first;
        long before = foreign.deadlocks();
        foreign.hold(high);
        // So much has been written here that the store's transaction is the cheaper one to undo.
        foreign.update("insert into batches (id) with recursive n (i) as (select 1 union all select i + 1 from n"
                + " where i < 500) select unhex(md5(i)) from n");
        CompletableFuture<Boolean> both =
                CompletableFuture.supplyAsync(() -> persistence.store().commit(Footprint.of(low, high), tx -> {
                    Warehouse.take(tx, low);
                    Warehouse.take(tx, high);
                    return true;
                }));
        TimeUnit.MILLISECONDS.sleep(500);
        foreign.hold(low);
        foreign.rollback();
        assertThat(both.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(foreign.deadlocks()).isGreaterThan(before);
    }

    private static int compare(SkuId left, SkuId right) {
        int high = Long.compareUnsigned(
                left.value().getMostSignificantBits(), right.value().getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        left.value().getLeastSignificantBits(), right.value().getLeastSignificantBits());
    }

    @Test
    void seesWhoHasTakenAKeyInTheMeantime() throws Exception {
        Email email = new Email(Warehouse.id() + "@example.com");
        MemberId other = new MemberId(Warehouse.id());
        foreign.update(
                "insert into emails (address, version, events, member_id) values ('" + email.address() + "', 1, 0, ?)",
                other);
        CompletableFuture<Boolean> claimed = CompletableFuture.supplyAsync(() -> persistence
                .store()
                .commit(Footprint.empty().seeing(email), tx -> {
                    if (tx.find(email).isPresent()) {
                        return false;
                    }
                    tx.put(new EmailState(email, new MemberId(Warehouse.id())));
                    return true;
                }));
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(claimed).isNotDone();
        foreign.commit();
        assertThat(claimed.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(persistence.store().read(email).orElseThrow().member()).isEqualTo(other);
    }
}
