package dev.jumun.testing.redis;

import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Owner;
import dev.jumun.testing.server.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A cluster of three masters that one test has for itself. Safe for use by many threads, one after the other. */
public final class OwnRedisCluster implements AutoCloseable {
    private final List<OwnRedisServer> nodes;

    private OwnRedisCluster(List<OwnRedisServer> nodes) {
        this.nodes = nodes;
    }

    /** @throws IllegalStateException if Redis cannot run here; the message says what to do */
    public static OwnRedisCluster start() {
        try {
            List<Path> folders = new ArrayList<>();
            for (int node = 0; node < ClusterNodes.SIZE; node++) {
                folders.add(ServerFolder.create("redis-own", Owner.self(), RedisProgram.get()));
            }
            List<RedisRun> runs = ClusterNodes.launch(
                    folders.stream().map(folder -> folder.resolve("node")).toList());
            return new OwnRedisCluster(runs.stream().map(OwnRedisServer::new).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url() {
        return nodes.stream()
                .map(node -> LocalPorts.HOST + ":" + node.port())
                .collect(Collectors.joining(",", "redis-cluster://", ""));
    }

    public List<OwnRedisServer> nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.forEach(OwnRedisServer::close);
    }
}
