package dev.jumun.testing.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

@DisabledIfEnvironmentVariable(named = TestRedis.URL_VARIABLE, matches = ".+")
@Tag("proof")
class TestRedisIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void sharesOneServer() throws Exception {
        int port = URI.create(TestRedis.url()).getPort();
        assertThat(RedisCommands.send(port, "PING")).isEqualTo("PONG");
        assertThat(TestRedis.url()).endsWith(":" + port);
    }

    @Test
    void sharesAClusterOfThreeMasters() throws Exception {
        int port = URI.create(TestRedis.clusterUrl()).getPort();
        assertThat(RedisCommands.send(port, "CLUSTER", "INFO"))
                .contains("cluster_state:ok", "cluster_slots_ok:16384", "cluster_size:3");
        assertThat(TestRedis.clusterUrl()).endsWith(":" + port);
    }

    @Test
    void endsWithAKilledOwner() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> servers = Stream.of(
                        owner.inputReader(StandardCharsets.UTF_8).readLine().split(" "))
                .map(Long::valueOf)
                .toList();
        assertThat(servers)
                .hasSize(4)
                .allMatch(server -> ProcessHandle.of(server).isPresent());
        owner.destroyForcibly();
        assertThat(Wait.until(
                        SOON,
                        () -> servers.stream()
                                        .allMatch(server ->
                                                ProcessHandle.of(server).isEmpty())
                                && foldersOf(owner.pid()) == 0))
                .isTrue();
    }

    private static long foldersOf(long owner) {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("jumun-redis-")
                            && folder.getFileName().toString().contains("-" + owner + "-"))
                    .count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
