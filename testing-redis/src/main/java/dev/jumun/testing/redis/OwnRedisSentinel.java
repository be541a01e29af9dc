package dev.jumun.testing.redis;

import dev.jumun.testing.fault.FaultProxy;
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

    /** After this time a sentinel would tell the replica to follow its master without the link. */
    private static final Duration UNTIL_LINK_IS_REPLACED = Duration.ofMinutes(5);

    private final OwnRedisServer master;
    private final FaultProxy link;
    private final OwnRedisServer replica;
    private final OwnRedisServer sentinel;

    private OwnRedisSentinel(OwnRedisServer master, FaultProxy link, OwnRedisServer replica, OwnRedisServer sentinel) {
        this.master = master;
        this.link = link;
        this.replica = replica;
        this.sentinel = sentinel;
    }

    /**
     * Returns once the sentinel knows both, and the replica follows.
     *
     * @throws IllegalStateException if Redis cannot run here; the message says what to do
     */
    public static OwnRedisSentinel start() {
        OwnRedisServer master = node(List.of("repl-diskless-sync-delay 0"));
        FaultProxy link = master.proxy();
        OwnRedisServer replica = node(List.of("replicaof " + LocalPorts.HOST + " " + link.port()));
        OwnRedisServer sentinel = node(List.of(
                "sentinel monitor " + MASTER + " " + LocalPorts.HOST + " " + master.port() + " 1",
                "sentinel down-after-milliseconds " + MASTER + " 1000",
                "sentinel failover-timeout " + MASTER + " " + UNTIL_LINK_IS_REPLACED.toMillis()));
        sentinel.command("SENTINEL", "DEBUG", "info-period", "500"); // what it knows of the replica must be fresh
        OwnRedisSentinel all = new OwnRedisSentinel(master, link, replica, sentinel);
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

    /** What the replica follows the master through. */
    public FaultProxy link() {
        return link;
    }

    /** The one that takes over. */
    public OwnRedisServer replica() {
        return replica;
    }

    /** Whether the sentinel sends everybody to the replica. */
    public boolean isReplicaPromoted() {
        return sentinel.command("SENTINEL", "GET-MASTER-ADDR-BY-NAME", MASTER).endsWith("\n" + replica.port());
    }

    @Override
    public void close() {
        sentinel.close();
        replica.close();
        link.close();
        master.close();
    }
}
