package dev.jumun.testing.redis;

import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Owner;
import dev.jumun.testing.server.ServerFolder;
import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** A master, a replica and a sentinel that one test has for itself. Safe for use by many threads, one after the other. */
public final class OwnRedisSentinel implements AutoCloseable {
    private static final String MASTER = "shop";
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final OwnRedisServer master;
    private final OwnRedisServer replica;
    private final OwnRedisServer sentinel;

    private OwnRedisSentinel(OwnRedisServer master, OwnRedisServer replica, OwnRedisServer sentinel) {
        this.master = master;
        this.replica = replica;
        this.sentinel = sentinel;
    }

    /**
     * Returns once the sentinel knows both, and the replica follows.
     *
     * @throws IllegalStateException if Redis cannot run here; the message says what to do
     */
    public static OwnRedisSentinel start() {
        OwnRedisServer master = node(List.of());
        OwnRedisServer replica = node(List.of("replicaof " + LocalPorts.HOST + " " + master.port()));
        OwnRedisServer sentinel = node(List.of(
                "sentinel monitor " + MASTER + " " + LocalPorts.HOST + " " + master.port() + " 1",
                "sentinel down-after-milliseconds " + MASTER + " 1000",
                "sentinel failover-timeout " + MASTER + " 5000"));
        OwnRedisSentinel all = new OwnRedisSentinel(master, replica, sentinel);
        if (!Wait.until(LONGEST_START, all::isWhole)) {
            all.close();
            throw new IllegalStateException("the sentinel does not know the replica, or that does not follow");
        }
        return all;
    }

    private static OwnRedisServer node(List<String> options) {
        try {
            var folder = ServerFolder.create("redis-own", Owner.self(), RedisProgram.get());
            return new OwnRedisServer(RedisRun.launch(folder.resolve("node"), options));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isWhole() {
        return sentinel.command("INFO", "sentinel").contains("slaves=1")
                && replica.command("INFO", "replication").contains("master_link_status:up");
    }

    public String url() {
        return "redis-sentinel://" + LocalPorts.HOST + ":" + sentinel.port() + "/" + MASTER;
    }

    /** The one that is master at first. */
    public OwnRedisServer master() {
        return master;
    }

    /** The one that takes over. */
    public OwnRedisServer replica() {
        return replica;
    }

    @Override
    public void close() {
        sentinel.close();
        replica.close();
        master.close();
    }
}
