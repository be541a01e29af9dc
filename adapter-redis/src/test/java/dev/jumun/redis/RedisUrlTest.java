package dev.jumun.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.redis.RedisUrl.Cluster;
import dev.jumun.redis.RedisUrl.Sentinels;
import dev.jumun.redis.RedisUrl.Single;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {
    @Test
    void readsOneServer() {
        assertThat(RedisUrl.parse("redis://localhost"))
                .isEqualTo(new RedisUrl(new Single("localhost:6379", 0), false, Optional.empty(), Optional.empty()));
        assertThat(RedisUrl.parse("rediss://kim:p%40ss+word@[::1]:7000/3"))
                .isEqualTo(
                        new RedisUrl(new Single("[::1]:7000", 3), true, Optional.of("kim"), Optional.of("p@ss+word")));
    }

    @Test
    void readsSentinels() {
        assertThat(RedisUrl.parse("redis-sentinel://:secret@one,two:26380/shop"))
                .isEqualTo(new RedisUrl(
                        new Sentinels(List.of("one:26379", "two:26380"), "shop"),
                        false,
                        Optional.empty(),
                        Optional.of("secret")));
    }

    @Test
    void readsACluster() {
        assertThat(RedisUrl.parse("rediss-cluster://one:7000,two:7001,three"))
                .isEqualTo(new RedisUrl(
                        new Cluster(List.of("one:7000", "two:7001", "three:6379")),
                        true,
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://localhost",
                "redis://",
                "redis://one,two",
                "redis://one:0",
                "redis://one:65536",
                "redis://one:6379/shop",
                "redis://secret@one",
                "redis://kim:50%off@one",
                "redis://kim:100%@one",
                "redis://one?timeout=1",
                "redis-sentinel://one",
                "redis-cluster://one/0",
                "redis-cluster://one,,two"
            })
    void refusesWhatItCannotUse(String url) {
        assertThatThrownBy(() -> RedisUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be like redis://");
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(new RedisSettings("redis://kim:secret@one", "jumun", Duration.ofMillis(100)))
                .asString()
                .contains("one:6379")
                .doesNotContain("secret");
    }
}
