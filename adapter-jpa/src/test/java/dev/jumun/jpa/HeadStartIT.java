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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * So many callers that batches are full, are decided before their turn, and have their new rows written: over one row, which
 * the batch ahead tells of, and over many, most of which are read.
 */
@Timeout(120)
class HeadStartIT {
    private static final int CALLERS = 900;
    private static final int ROUNDS = 6;
    private static final int MANY = 400;

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

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void losesAndDoublesNothing(int skus) {
        deliver(skus, List.of(left));
    }

    /** What each process foresees is mostly wrong, because the other sells meanwhile. */
    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void isTakenBackWhenAnotherProcessWasQuicker(int skus) {
        deliver(skus, List.of(left, right));
    }

    /** Where no journal row would be in the way of a decision over what is out of date. */
    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void losesNoUpdateWhenAnotherProcessWasQuicker(int rows) {
        List<SessionId> sessions = Stream.generate(() -> new SessionId(Warehouse.id()))
                .limit(rows)
                .peek(session -> put(left, session))
                .toList();
        Crowd.rush(
                2 * CALLERS,
                number -> IntStream.range(0, ROUNDS)
                        .mapToObj(round -> refresh(
                                (number % 2 == 0 ? left : right).store(),
                                sessions.get((number / 2 + round * CALLERS) % rows)))
                        .toList());
        assertThat(sessions.stream()
                        .mapToLong(session ->
                                left.store().read(session).orElseThrow().generation())
                        .sum())
                .isEqualTo(2 * CALLERS * ROUNDS);
    }

    /**
     * Batches refuse what the one behind grants, and then find out that it is the other way round: they want the rows that the
     * one behind has written, which waits for them. Nobody waits until MySQL gives up on a lock, after two seconds.
     */
    @Test
    void holdsNothingThatABatchAheadNeedsWhenItDecidesAnew() {
        SessionId hot = new SessionId(Warehouse.id());
        put(left, hot);
        List<SessionId> wanted = Stream.generate(() -> new SessionId(Warehouse.id()))
                .limit(CALLERS * ROUNDS / 2)
                .toList();
        List<Long> waits = Crowd.rush(
                        2 * CALLERS,
                        number -> IntStream.range(0, ROUNDS)
                                .mapToObj(round -> nanos(() -> createIfEven(
                                        (number % 16 == 0 ? right : left).store(),
                                        hot,
                                        wanted.get((round * CALLERS + number / 2) % wanted.size()))))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(Duration.ofNanos(Collections.max(waits))).isLessThan(Duration.ofMillis(1_900));
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    /** Counts in one row, and puts another one there, unless the count is odd. */
    private static void createIfEven(Store store, SessionId hot, SessionId wanted) {
        store.commit(Footprint.of(hot, wanted), tx -> {
            SessionState before = tx.find(hot).orElseThrow();
            tx.put(with(before, before.generation() + 1));
            if (before.generation() % 2 == 0 && tx.find(wanted).isEmpty()) {
                tx.put(new SessionState(wanted, before.member(), Role.MEMBER, 0, before.expiresAt(), Optional.empty()));
            }
            return true;
        });
    }

    private static SessionState with(SessionState session, long generation) {
        return new SessionState(
                session.key(), session.member(), session.role(), generation, session.expiresAt(), Optional.empty());
    }

    private static boolean put(JpaPersistence process, SessionId session) {
        MemberId member = new MemberId(Warehouse.id());
        Instant expiry = Instant.parse("2100-01-01T00:00:00Z");
        return process.store().commit(Footprint.empty().creating(session), tx -> {
            tx.put(new SessionState(session, member, Role.MEMBER, 0, expiry, Optional.empty()));
            return true;
        });
    }

    private static boolean refresh(Store store, SessionId id) {
        return store.commit(Footprint.of(id), tx -> {
            SessionState session = tx.find(id).orElseThrow();
            tx.put(with(session, session.generation() + 1));
            return true;
        });
    }

    /** Each note is brought to every process, by different callers at about the same time. */
    private void deliver(int rows, List<JpaPersistence> processes) {
        Warehouse warehouse = new Warehouse(left);
        List<SkuId> skus = Stream.generate(warehouse::sku).limit(rows).toList();
        List<AttemptId> notes =
                Stream.generate(Warehouse::note).limit(CALLERS * ROUNDS).toList();
        List<Told> told = Crowd.rush(
                        CALLERS * processes.size(),
                        number -> IntStream.range(0, ROUNDS)
                                .map(round -> round * CALLERS + number / processes.size())
                                .mapToObj(note -> warehouse.deliver(
                                        processes.get(number % processes.size()).store(),
                                        skus.get(note % rows),
                                        notes.get(note)))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(told).containsOnly(Told.DONE);
        assertThat(warehouse.complaints()).isEmpty();
        assertThat(skus.stream().mapToLong(warehouse::available).sum()).isEqualTo(CALLERS * ROUNDS);
    }
}
