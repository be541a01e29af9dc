package dev.jumun.core.rules;

import dev.jumun.core.MovableClock;
import dev.jumun.core.Shop;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.store.Key;
import dev.jumun.store.Store;
import dev.jumun.tck.TurnByTurn;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A database of its own, and two stores on it, as two processes have them. */
public final class TwoProcesses implements AutoCloseable {
    private final MovableClock clock = new MovableClock();
    private final MySqlDatabase database;
    private final JpaPersistence left;
    private final JpaPersistence right;

    public TwoProcesses() throws SQLException {
        database = MySqlServer.shared().createDatabase();
        left = JpaPersistence.open(settings(), clock);
        right = JpaPersistence.open(settings(), clock);
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(
                database.url(), database.user(), database.password(), DatabaseSettings.USUAL_READERS);
    }

    /** A shop that asks the two stores in turn, each perhaps wrong in the same way. */
    public Shop shop(UnaryOperator<Store> bug) {
        Set<Key<?>> touched = ConcurrentHashMap.newKeySet();
        Store inTurn = new TurnByTurn(bug.apply(left.store()), bug.apply(right.store()));
        return new Shop(clock, new Random(), left, new TouchedKeys(inTurn, touched), () -> List.copyOf(touched));
    }

    @Override
    public void close() throws SQLException {
        left.close();
        right.close();
        database.close();
    }
}
