package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptId;
import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.tck.Crowd;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are lost while the database commits: who waits hears what really happened, or that nobody knows. */
@Timeout(120)
class CutCommitIT {
    private static final int CUTS = 3;
    private static final int CALLERS = 8;

    /** The silence of the commit, then five tries to ask over another connection. */
    private static final Duration LONGEST_DOUBT = Duration.ofSeconds(30);

    private MySqlDatabase database;
    private FaultProxy proxy;
    private JpaPersistence persistence;

    @BeforeEach
    void open() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        proxy = MySqlServer.shared().proxy();
        persistence = JpaPersistence.open(TestDatabase.through(proxy, database), InstantSource.system());
    }

    @AfterEach
    void close() throws SQLException {
        persistence.close();
        proxy.close();
        database.close();
    }

    @Test
    void tellsThatACutCommitTookPlace() {
        deliversAllThrough(() -> proxy.cutAfter(MySqlServer.commitPacket()));
    }

    @Test
    void doesAgainWhatWasCutOffBeforeItTookPlace() {
        deliversAllThrough(() -> proxy.cutBefore(MySqlServer.commitPacket()));
    }

    @Test
    void isNotMisledWhenItsOwnQuestionIsCut() {
        deliversAllThrough(() -> {
            proxy.cutBefore(MySqlServer.commitPacket());
            Thread.ofPlatform().daemon().start(() -> {
                while (proxy.cutsLeft() > 0) {
                    Thread.onSpinWait();
                }
                proxy.cutAfter(MySqlServer.commitPacket());
            });
        });
    }

    @Test
    void wouldFindACommitThatIsDoneTwiceOrNever() {
        Warehouse twice = new Warehouse(persistence);
        SkuId sku = twice.sku();
        proxy.cutAfter(MySqlServer.commitPacket());
        twice.deliver(Faith.thatItFailed(persistence.store(), () -> proxy.cutsLeft() == 0), sku);
        assertThat(twice.complaints()).anyMatch(complaint -> complaint.contains("2 pieces"));

        Warehouse never = new Warehouse(persistence);
        never.deliver(Faith.thatItSucceeded(persistence.store()), never.sku());
        assertThat(never.complaints()).anyMatch(complaint -> complaint.contains("is lost"));
    }

    private void deliversAllThrough(Runnable cut) {
        Warehouse warehouse = new Warehouse(persistence);
        SkuId sku = warehouse.sku();
        SkuId withoutNotes = Warehouse.empty(persistence.store());
        for (int round = 0; round < CUTS; round++) {
            cut.run();
            Crowd.rush(
                    2 * CALLERS,
                    number -> number % 2 == 0
                            ? warehouse.deliver(persistence.store(), sku)
                            : deliverWithoutANote(withoutNotes));
            assertThat(proxy.cutsLeft()).isZero();
        }
        assertThat(warehouse.complaints()).isEmpty();
        assertThat(warehouse.count(Told.DONE)).isEqualTo((long) CUTS * CALLERS);
        assertThat(warehouse.available(withoutNotes)).isEqualTo((long) CUTS * CALLERS);
    }

    /** No note tells that it was delivered before: whatever is done twice is there twice. */
    private ChangeStock.Moved deliverWithoutANote(SkuId sku) {
        return persistence.store().commit(Footprint.of(sku), tx -> Warehouse.receive(tx, sku));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("proof")
    void saysWhenNobodyKnowsAndTellsTheTruthLater(boolean tookPlace) {
        Warehouse warehouse = new Warehouse(persistence);
        SkuId sku = warehouse.sku();
        AttemptId note = Warehouse.note();
        if (tookPlace) {
            proxy.blackHoleAfter(MySqlServer.commitPacket());
        } else {
            proxy.blackHoleBefore(MySqlServer.commitPacket());
        }
        long begun = System.nanoTime();

        assertThat(warehouse.deliver(persistence.store(), sku, note)).isEqualTo(Told.UNKNOWN);

        Duration doubt = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("unknown after " + doubt.toMillis() + " ms");
        assertThat(doubt).isLessThan(LONGEST_DOUBT);
        proxy.heal();
        assertThat(persistence.store().read(note).isPresent()).isEqualTo(tookPlace);
        assertThat(warehouse.deliver(persistence.store(), sku, note)).isEqualTo(Told.DONE);
        assertThat(warehouse.complaints()).isEmpty();
    }
}
