package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.OutboxContract;
import dev.jumun.tck.TurnByTurn;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What two processes commit, and one of them reads. */
class TwoProcessesOutboxIT extends OutboxContract {
    private static MySqlDatabase database;
    private static JpaPersistence left;
    private static JpaPersistence right;

    @BeforeAll
    static void openBoth() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        left = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
        right = JpaPersistence.open(TestDatabase.settings(database), InstantSource.system());
    }

    @AfterAll
    static void closeBoth() throws SQLException {
        left.close();
        right.close();
        database.close();
    }

    @Override
    protected Persistence persistence() {
        return new WrappedPersistence(left, new TurnByTurn(left.store(), right.store()));
    }
}
