package dev.jumun.testing.redis;

import dev.jumun.testing.server.BuildServer;
import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Owner;
import dev.jumun.testing.server.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The servers that all tests of one Maven build share: the first to ask starts them, and they end with the build. A test
 * keeps to keys of its own; one that hurts its server {@linkplain OwnRedisServer#start starts its own}.
 */
public final class TestRedis {
    /** Names the environment variable with a server to use in place of one of the build: {@code redis://host:port}. */
    public static final String URL_VARIABLE = "JUMUN_TEST_REDIS_URL";

    /** The same for the cluster: {@code redis-cluster://host:port,host:port}. */
    public static final String CLUSTER_URL_VARIABLE = "JUMUN_TEST_REDIS_CLUSTER_URL";

    private TestRedis() {}

    /**
     * A server that stands alone.
     *
     * @throws IllegalStateException if Redis cannot run here; the message says what to do
     */
    public static String url() {
        String url = System.getenv(URL_VARIABLE);
        return url == null || url.isEmpty() ? "redis://" + LocalPorts.HOST + ":" + port() : url;
    }

    /**
     * A cluster of three masters.
     *
     * @throws IllegalStateException if Redis cannot run here; the message says what to do
     */
    public static String clusterUrl() {
        String url = System.getenv(CLUSTER_URL_VARIABLE);
        return url == null || url.isEmpty() ? "redis-cluster://" + LocalPorts.HOST + ":" + clusterPort() : url;
    }

    private static int port() {
        return shared(
                "redis-shared",
                folder -> RedisRun.launch(folder.resolve("alone"), List.of()).port());
    }

    private static int clusterPort() {
        return shared(
                "redis-cluster-shared",
                folder -> ClusterNodes.launch(Stream.of("one", "two", "three")
                                .map(folder::resolve)
                                .toList())
                        .getFirst()
                        .port());
    }

    private static int shared(String kind, Launch launch) {
        try {
            Owner build = Owner.build();
            return BuildServer.port(kind, build, RedisCommands::answers, () -> {
                Path folder = ServerFolder.create(kind, build, RedisProgram.get());
                return new BuildServer.Started(folder, launch.launch(folder));
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Launch {
        int launch(Path folder) throws IOException;
    }
}
