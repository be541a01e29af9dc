package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.MySqlShop.Started;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.mysql.OwnMySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server is frozen in the middle of a batch, while it holds rows that everybody wants. The others say so in bounded
 * time, go on by themselves once the database gives it up, and what the frozen one does when it wakes harms nobody.
 */
@Tag("proof")
class FrozenIT {
    private static final int ROUNDS = 2;
    private static final int TRIES = 400;
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(35);

    @Test
    @Timeout(600)
    void holdsNobodyUpForLong() throws Exception {
        try (OwnMySqlServer mysql = MySqlServer.start(MySqlServer.Options.SMALL);
                MySqlDatabase database = mysql.createDatabase()) {
            Started first = MySqlShop.start(database.url(), database, "0");
            Started second = MySqlShop.start(database.url(), database, "0");
            try (Market market = Market.at(first.address(), database)) {
                for (int round = 1; round <= ROUNDS; round++) {
                    TimeUnit.SECONDS.sleep(1);
                    freezeInABatch(first, database);
                    long frozen = System.nanoTime();
                    Duration honest = market.longestAnswerUntilASaleAt(second.address());
                    Duration recovery = Duration.ofNanos(System.nanoTime() - frozen);
                    System.out.println("frozen " + round + " of " + ROUNDS + ": the other sells again after "
                            + recovery.toMillis() + " ms, its longest answer took " + honest.toMillis() + " ms");
                    assertThat(recovery).isLessThan(LONGEST_HOLD);
                    assertThat(honest).isLessThan(Duration.ofSeconds(20));
                    first.process().signal("CONT");
                }
                TimeUnit.SECONDS.sleep(2);
                market.looksWhole();
                market.settles();
            } finally {
                first.process().signal("CONT");
                first.process().close();
                second.process().close();
            }
        }
    }

    /** Tries until the frozen one holds rows. */
    private static void freezeInABatch(Started server, MySqlDatabase database) throws Exception {
        for (int tried = 1; tried <= TRIES; tried++) {
            server.process().signal("STOP");
            TimeUnit.MILLISECONDS.sleep(20);
            if (holdsRows(database)) {
                System.out.println("frozen in a batch at try " + tried);
                return;
            }
            server.process().signal("CONT");
            TimeUnit.MILLISECONDS.sleep(tried % 17);
        }
        throw new AssertionError("never frozen in a batch, in " + TRIES + " tries");
    }

    private static boolean holdsRows(MySqlDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from performance_schema.data_locks"
                        + " where object_name = 'skus' and lock_type = 'RECORD' and lock_status = 'GRANTED'")) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }
}
