package dev.jumun.testing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.server.Folders;
import dev.jumun.testing.server.Owner;
import dev.jumun.testing.server.ServerFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
class OwnRedisServerIT {
    private static OwnRedisServer server;

    @BeforeAll
    static void start() {
        server = OwnRedisServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(RedisCommands.answers(server.port())).isFalse();
    }

    @Test
    void isThatOfVersion7() {
        assertThat(server.command("INFO", "server")).contains("redis_version:7.0.15");
    }

    @Test
    void comesBackEmptyAfterItWasKilled() {
        assertThat(server.command("SET", "kept", "소금")).isEqualTo("OK");
        assertThat(server.command("MGET", "kept", "never")).isEqualTo("소금\n");
        long pid = server.pid();
        server.kill();
        assertThatThrownBy(() -> server.command("GET", "kept")).isInstanceOf(UncheckedIOException.class);
        server.restart();
        assertThat(server.pid()).isNotEqualTo(pid);
        assertThat(server.command("GET", "kept")).isEmpty();
    }

    @Test
    void saysNothingWhilePausedAndGoesOnAfterwards() {
        server.pause();
        try {
            assertThatThrownBy(() -> server.command("PING")).hasMessageContaining("timed out");
        } finally {
            server.resume();
        }
        assertThat(server.command("PING")).isEqualTo("PONG");
    }

    @Test
    void isReachedThroughAProxy() throws Exception {
        try (FaultProxy proxy = server.proxy()) {
            assertThat(RedisCommands.send(proxy.port(), "PING")).isEqualTo("PONG");
            proxy.refuse();
            assertThat(RedisCommands.answers(proxy.port())).isFalse();
        }
    }

    @Test
    void doesNotTakeAnotherServerOnItsPortForItself() throws Exception {
        Path folder = ServerFolder.create("redis-own", Owner.self(), RedisProgram.get());
        try {
            assertThatThrownBy(() -> RedisRun.launch(folder.resolve("alone"), server.port(), List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Address in use");
        } finally {
            Folders.delete(folder);
        }
    }
}
