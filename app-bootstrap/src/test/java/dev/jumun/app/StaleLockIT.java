package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.ServerProcess;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.redis.OwnRedisServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that holds a lock is frozen past its lease, at any moment; when it wakes up it writes nothing. */
class StaleLockIT {
    private static final UUID SLEEPER = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Duration SHORT_LEASE = Duration.ofMillis(500);

    /**
     * What MySQL does to the connection of a process that is frozen in a transaction, it does soon here: until then the
     * rows that it holds keep the other one waiting. How long that is otherwise, {@link FrozenIT} shows.
     */
    private static final String SOON_GIVEN_UP = "?sessionVariables=innodb_lock_wait_timeout=2,wait_timeout=4";

    private final Random random = new Random();

    @Test
    @Timeout(300)
    void writesNothingWhenItWakesUp() throws Exception {
        assertThat(lateWrites(1, true)).isZero();
        assertThat(lateWrites(1, false)).as("planted bug").isEqualTo(1);
    }

    @Test
    @Tag("proof")
    @Timeout(1_200)
    void writesNothingWhenItWakesUpAtAnyOfTwentyTimes() throws Exception {
        assertThat(lateWrites(20, true)).isZero();
    }

    private int lateWrites(int rounds, boolean isFenced) throws Exception {
        try (MySqlDatabase database = MySqlServer.shared().createDatabase();
                OwnRedisServer redis = OwnRedisServer.start();
                LockHolder other =
                        LockHolder.of(MySqlShop.settings(database), redis.url(), Duration.ofMinutes(2), OTHER, true);
                ServerProcess sleeper = sleeper(MySqlShop.settings(database), redis.url(), isFenced)) {
            int late = 0;
            for (int round = 0; round < rounds; round++) {
                late += wroteLate(sleeper, other) ? 1 : 0;
            }
            return late;
        }
    }

    private static ServerProcess sleeper(DatabaseSettings database, String redis, boolean isFenced) throws Exception {
        return ServerProcess.start(
                LockHolder.class,
                Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m"),
                database.url() + SOON_GIVEN_UP,
                database.user(),
                database.password(),
                redis,
                SHORT_LEASE.toString(),
                SLEEPER.toString(),
                Boolean.toString(isFenced));
    }

    /** The other holds its own lock until the sleeper has shown what it does. */
    private boolean wroteLate(ServerProcess sleeper, LockHolder other) throws Exception {
        sleeper.linesUpTo("begins");
        TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(100));
        sleeper.signal("STOP");
        try {
            TimeUnit.MILLISECONDS.sleep(SHORT_LEASE.toMillis());
            boolean[] late = new boolean[1];
            while (!other.inTurn(turn -> {
                assertThat(other.write(turn)).contains(true);
                late[0] = wakesUpAndWrites(sleeper, other);
            })) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return late[0];
        } finally {
            sleeper.signal("CONT");
        }
    }

    private static boolean wakesUpAndWrites(ServerProcess sleeper, LockHolder other) {
        try {
            sleeper.signal("CONT");
            boolean isLate =
                    sleeper.linesUpTo("wrote late", "refused").getLast().equals("wrote late");
            assertThat(other.writer()).isEqualTo(Optional.of(isLate ? SLEEPER : OTHER));
            return isLate;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
