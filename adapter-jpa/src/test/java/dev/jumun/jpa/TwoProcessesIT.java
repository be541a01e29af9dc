package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptId;
import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two stores on one database, as two processes have them, race for the same states. */
@Timeout(120)
class TwoProcessesIT {
    private static MySqlDatabase database;
    private static JpaPersistence left;
    private static JpaPersistence right;

    @BeforeAll
    static void open() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        left = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
        right = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
    }

    @AfterAll
    static void close() throws SQLException {
        left.close();
        right.close();
        database.close();
    }

    /** Callers take turns between the two. */
    private static Store store(int number, UnaryOperator<Store> bug) {
        return bug.apply((number % 2 == 0 ? left : right).store());
    }

    @Test
    void neverSellMoreThanThereIs() {
        assertThat(oversold(UnaryOperator.identity())).isEmpty();
        assertThat(oversold(PlantedBugs::decidesBeforeItHolds))
                .as("planted bug")
                .isNotEmpty();
    }

    private static List<String> oversold(UnaryOperator<Store> bug) {
        Warehouse warehouse = new Warehouse(left);
        SkuId sku = warehouse.sku();
        Crowd.rush(20, number -> warehouse.deliver(store(number, UnaryOperator.identity()), sku));
        List<String> sold = Crowd.rush(
                60, number -> told(() -> store(number, bug).commit(Footprint.of(sku), tx -> Warehouse.take(tx, sku))));
        long yes = sold.stream().filter("true"::equals).count();
        long no = sold.stream().filter("false"::equals).count();
        return yes == 20 && no == 40 && warehouse.available(sku) == 0
                ? List.of()
                : List.of(sold + ", and " + warehouse.available(sku) + " are left");
    }

    private static <T> String told(Supplier<T> commit) {
        try {
            return commit.get().toString();
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }

    @Test
    void loseNoUpdate() {
        assertThat(lost(UnaryOperator.identity())).isEmpty();
        assertThat(lost(PlantedBugs::decidesBeforeItHolds)).as("planted bug").isNotEmpty();
    }

    private static List<String> lost(UnaryOperator<Store> bug) {
        Warehouse warehouse = new Warehouse(left);
        SkuId sku = warehouse.sku();
        List<String> told = Crowd.rush(
                16,
                number -> told(() -> Stream.generate(() -> warehouse.deliver(store(number, bug), sku))
                        .limit(20)
                        .distinct()
                        .toList()));
        return told.stream().allMatch(List.of(Told.DONE).toString()::equals) ? warehouse.complaints() : told;
    }

    @Test
    void letOneWinEachNewAddress() {
        for (int round = 0; round < 20; round++) {
            assertThat(winners(UnaryOperator.identity())).hasSize(1);
        }
        assertThat(winners(PlantedBugs::letsAllWin)).as("planted bug").hasSizeGreaterThan(1);
    }

    private static List<Optional<MemberId>> winners(UnaryOperator<Store> bug) {
        Email email = new Email(Warehouse.id() + "@example.com");
        return Crowd.rush(16, number -> claim(store(number, bug), email)).stream()
                .filter(Optional::isPresent)
                .toList();
    }

    private static Optional<MemberId> claim(Store store, Email email) {
        MemberId member = new MemberId(Warehouse.id());
        return store.commit(Footprint.empty().seeing(email), tx -> {
            if (tx.find(email).isPresent()) {
                return Optional.empty();
            }
            tx.put(new EmailState(email, member));
            return Optional.of(member);
        });
    }

    @Test
    void takeEachDeliveryNoteOnce() {
        Warehouse warehouse = new Warehouse(left);
        SkuId sku = warehouse.sku();
        for (int round = 0; round < 20; round++) {
            AttemptId note = Warehouse.note();
            assertThat(Crowd.rush(16, number -> warehouse.deliver(store(number, UnaryOperator.identity()), sku, note)))
                    .containsOnly(Told.DONE);
        }
        assertThat(warehouse.available(sku)).isEqualTo(20);
        assertThat(warehouse.complaints()).isEmpty();
    }

    @Test
    void finishOppositeFootprints() {
        Warehouse warehouse = new Warehouse(left);
        List<SkuId> skus = Stream.generate(warehouse::sku).limit(6).toList();
        Crowd.rush(16, number -> {
            List<SkuId> order = number % 4 < 2 ? skus : skus.reversed();
            for (int i = 0; i < 20; i++) {
                List<SkuId> some = order.subList(i % 4, i % 4 + 2);
                Footprint footprint =
                        i % 3 == 0 ? Footprint.empty() : Footprint.empty().holding(some);
                store(number, UnaryOperator.identity()).commit(footprint, tx -> {
                    some.forEach(sku -> Warehouse.receive(tx, sku));
                    return true;
                });
            }
            return true;
        });
        assertThat(skus.stream().mapToLong(warehouse::available).sum()).isEqualTo(16 * 20 * 2);
    }

    /** Both wait in the midst of their rows: had they begun at opposite ends, the server would have had to end one. */
    @Test
    void holdRowsInOneOrder() throws Exception {
        Warehouse warehouse = new Warehouse(left);
        List<SkuId> skus = Stream.generate(warehouse::sku)
                .limit(3)
                .sorted(Comparator.comparing(sku -> sku.value().toString()))
                .toList();
        try (Foreign other = Foreign.on(database)) {
            long before = other.deadlocks();
            for (int round = 0; round < 8; round++) {
                other.hold(skus.get(1));
                List<CompletableFuture<Boolean>> both = Stream.of(left, right)
                        .map(one -> CompletableFuture.supplyAsync(() -> touch(one.store(), skus)))
                        .toList();
                TimeUnit.MILLISECONDS.sleep(50);
                other.rollback();
                assertThat(both)
                        .allSatisfy(
                                one -> assertThat(one.get(10, TimeUnit.SECONDS)).isTrue());
            }
            assertThat(other.deadlocks()).isEqualTo(before);
        }
    }

    private static boolean touch(Store store, List<SkuId> skus) {
        return store.commit(Footprint.empty().holding(skus), tx -> {
            skus.forEach(sku -> tx.put(tx.find(sku).orElseThrow()));
            return true;
        });
    }
}
