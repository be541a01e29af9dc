package dev.jumun.core.rules;

import dev.jumun.core.MovableClock;
import dev.jumun.core.Shop;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The stores on which rules are shown. */
enum StoreKind {
    IN_MEMORY {
        @Override
        Shop shop(UnaryOperator<Store> bug) {
            return new Shop(bug);
        }
    },
    /** One database for all tests: what they make has new ids, and time only goes on. */
    ON_MYSQL {
        @Override
        Shop shop(UnaryOperator<Store> bug) {
            Set<Key<?>> touched = ConcurrentHashMap.newKeySet();
            Persistence persistence = MySql.PERSISTENCE;
            return new Shop(
                    MySql.CLOCK,
                    new Random(),
                    persistence,
                    bug.apply(new TouchedKeys(persistence.store(), touched)),
                    () -> List.copyOf(touched));
        }
    };

    /** A shop for one test. */
    Shop shop() {
        return shop(UnaryOperator.identity());
    }

    /** A shop whose store is wrong, to show that a test would find out. */
    abstract Shop shop(UnaryOperator<Store> bug);

    /** Opened by the first test that needs it. */
    private static final class MySql {
        static final MovableClock CLOCK = new MovableClock();
        static final Persistence PERSISTENCE = open();

        private static Persistence open() {
            try {
                MySqlDatabase database = MySqlServer.shared().createDatabase();
                return JpaPersistence.open(
                        new DatabaseSettings(
                                database.url(), database.user(), database.password(), DatabaseSettings.USUAL_READERS),
                        CLOCK);
            } catch (SQLException unreachable) {
                throw new IllegalStateException(unreachable);
            }
        }
    }
}
