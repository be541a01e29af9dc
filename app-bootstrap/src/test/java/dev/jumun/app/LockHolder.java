package dev.jumun.app;

import dev.jumun.core.TimeOrderedIds;
import dev.jumun.core.lock.Job;
import dev.jumun.core.lock.Turn;
import dev.jumun.event.Bookmark;
import dev.jumun.event.SinkId;
import dev.jumun.event.SinkState;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.lock.FenceId;
import dev.jumun.redis.RedisConnection;
import dev.jumun.redis.RedisLocks;
import dev.jumun.redis.RedisSettings;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Who writes its name on a paper under a lock, over MySQL and Redis, as a process of its own or in a test. */
final class LockHolder implements AutoCloseable {
    private static final SinkId PAPER = new SinkId("paper");
    private static final FenceId JOB = new FenceId("writing");

    private final Persistence persistence;
    private final RedisConnection redis;
    private final Store store;
    private final UUID name;
    private final Job job;

    private LockHolder(DatabaseSettings database, RedisSettings settings, Duration lease, UUID name, boolean isFenced) {
        this.persistence = JpaPersistence.open(database, InstantSource.system());
        this.redis = RedisConnection.open(settings);
        this.store = isFenced ? persistence.store() : PlantedBugs.seesNoFence(persistence.store());
        this.name = name;
        this.job = new Job(
                JOB,
                store,
                new RedisLocks(redis),
                lease,
                TimeOrderedIds.on(InstantSource.system()),
                InstantSource.system());
    }

    static LockHolder of(DatabaseSettings database, String redis, Duration lease, UUID name, boolean isFenced) {
        return new LockHolder(
                database, new RedisSettings(redis, "stale", Duration.ofSeconds(2)), lease, name, isFenced);
    }

    /** Writes again and again in its turns; tells of each turn's first write, and of the write after it was frozen. */
    public static void main(String... arguments) {
        DatabaseSettings database = new DatabaseSettings(arguments[0], arguments[1], arguments[2], 2);
        Duration lease = Duration.parse(arguments[4]);
        try (LockHolder holder =
                of(database, arguments[3], lease, UUID.fromString(arguments[5]), Boolean.parseBoolean(arguments[6]))) {
            while (true) {
                holder.inTurn(turn -> holder.writeOn(turn, lease));
                Wait.sleep(Duration.ofMillis(20)); // lets the other one have its turn
            }
        }
    }

    /** Whether it was its turn. */
    boolean inTurn(Writing writing) {
        return job.inTurn(turn -> {
                    writing.write(turn);
                    return true;
                })
                .isPresent();
    }

    /** Empty if the turn is over. Somebody who was frozen may hold rows for a while. */
    Optional<Boolean> write(Turn turn) {
        while (true) {
            try {
                return turn.commit(Footprint.of(PAPER), tx -> {
                    long count = tx.find(PAPER).map(SinkState::beat).orElse(0L);
                    tx.put(new SinkState(PAPER, Optional.of(name), count + 1, Bookmark.START));
                    return true;
                });
            } catch (StoreUnavailable busy) {
                System.out.println("busy: " + busy.getMessage());
            }
        }
    }

    /** Who wrote last. */
    Optional<UUID> writer() {
        return store.read(PAPER).flatMap(SinkState::relay);
    }

    private void writeOn(Turn turn, Duration lease) {
        System.out.println("begins");
        long last = System.nanoTime();
        while (System.nanoTime() - last < lease.toNanos()) {
            last = System.nanoTime();
            if (write(turn).isEmpty()) {
                System.out.println("refused");
                return;
            }
            Wait.sleep(Duration.ofMillis(30)); // it goes on writing, until it is frozen
        }
        System.out.println(write(turn).isPresent() ? "wrote late" : "refused");
    }

    @Override
    public void close() {
        redis.close();
        persistence.close();
    }

    /** What is done in a turn. */
    interface Writing {
        void write(Turn turn);
    }
}
