package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.time.InstantSource;

/** The one database that all contracts of a test run share: their keys are new in each test. */
final class TestDatabase {
    private static final JpaPersistence SHARED = open();

    private TestDatabase() {}

    static Persistence shared() {
        return SHARED;
    }

    private static JpaPersistence open() {
        try {
            return JpaPersistence.open(settings(MySqlServer.shared().createDatabase()), InstantSource.system());
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** By way of a proxy. Silence is taken for a lost connection after two seconds here, so that tests are quick. */
    static DatabaseSettings through(FaultProxy proxy, MySqlDatabase database) {
        return new DatabaseSettings(
                database.url(proxy) + "?socketTimeout=2000", database.user(), database.password(), 4);
    }

    static DatabaseSettings settings(MySqlDatabase database) {
        return new DatabaseSettings(
                database.url(), database.user(), database.password(), DatabaseSettings.USUAL_READERS);
    }
}
