package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptId;
import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.member.MemberId;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.tck.Crowd;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** So many callers at one SKU that batches are full, are decided before their turn, and have their new rows written. */
@Timeout(120)
class HeadStartIT {
    private static final int CALLERS = 900;
    private static final int ROUNDS = 6;

    private MySqlDatabase database;
    private JpaPersistence left;
    private JpaPersistence right;

    @BeforeEach
    void open() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        left = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
        right = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
    }

    @AfterEach
    void close() throws SQLException {
        left.close();
        right.close();
        database.close();
    }

    @Test
    void losesAndDoublesNothing() {
        Warehouse warehouse = new Warehouse(left);
        SkuId sku = warehouse.sku();
        deliver(warehouse, sku, List.of(left));
        assertThat(warehouse.available(sku)).isEqualTo(CALLERS * ROUNDS);
    }

    /** What each process foresees is mostly wrong, because the other sells meanwhile. */
    @Test
    void isTakenBackWhenAnotherProcessWasQuicker() {
        Warehouse warehouse = new Warehouse(left);
        SkuId sku = warehouse.sku();
        deliver(warehouse, sku, List.of(left, right));
        assertThat(warehouse.available(sku)).isEqualTo(CALLERS * ROUNDS);
    }

    /** Where no journal row would be in the way of a decision over what is out of date. */
    @Test
    void losesNoUpdateWhenAnotherProcessWasQuicker() {
        SessionId session = new SessionId(Warehouse.id());
        MemberId member = new MemberId(Warehouse.id());
        put(
                left,
                new SessionState(
                        session, member, Role.MEMBER, 0, Instant.parse("2100-01-01T00:00:00Z"), Optional.empty()));
        Crowd.rush(
                2 * CALLERS,
                number -> IntStream.range(0, ROUNDS)
                        .mapToObj(round -> refresh((number % 2 == 0 ? left : right).store(), session))
                        .toList());
        assertThat(left.store().read(session).orElseThrow().generation()).isEqualTo(2 * CALLERS * ROUNDS);
    }

    private static boolean put(JpaPersistence process, SessionState session) {
        return process.store().commit(Footprint.empty().creating(session.key()), tx -> {
            tx.put(session);
            return true;
        });
    }

    private static boolean refresh(Store store, SessionId id) {
        return store.commit(Footprint.of(id), tx -> {
            SessionState session = tx.find(id).orElseThrow();
            tx.put(new SessionState(
                    id,
                    session.member(),
                    session.role(),
                    session.generation() + 1,
                    session.expiresAt(),
                    Optional.empty()));
            return true;
        });
    }

    /** Each note is brought to every process, by different callers at about the same time. */
    private static void deliver(Warehouse warehouse, SkuId sku, List<JpaPersistence> processes) {
        List<AttemptId> notes =
                Stream.generate(Warehouse::note).limit(CALLERS * ROUNDS).toList();
        List<Told> told = Crowd.rush(
                        CALLERS * processes.size(),
                        number -> IntStream.range(0, ROUNDS)
                                .mapToObj(round -> warehouse.deliver(
                                        processes.get(number % processes.size()).store(),
                                        sku,
                                        notes.get(round * CALLERS + number / processes.size())))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(told).containsOnly(Told.DONE);
        assertThat(warehouse.complaints()).isEmpty();
    }
}
