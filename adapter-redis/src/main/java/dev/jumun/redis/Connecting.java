package dev.jumun.redis;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects on a thread of its own, again and again until it has: from then on Redisson keeps the connections by itself. */
final class Connecting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);
    private static final Duration FIRST_TRY = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final Config config;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable RedissonClient client;

    Connecting(Config config) {
        this.config = config;
    }

    /** Returns after the first try, or some seconds. */
    void start() {
        Thread.ofPlatform().daemon().name("redis-connecting").start(this::connect);
        await(tried, FIRST_TRY);
    }

    RedissonClient client() {
        RedissonClient connected = client;
        if (connected == null) {
            throw new RedisUnavailable("not connected yet");
        }
        return connected;
    }

    @Override
    public void close() {
        closed.countDown();
        shutDown();
    }

    private void connect() {
        String said = "";
        do {
            try {
                client = Redisson.create(new Config(config));
                LOG.info("connected to Redis");
            } catch (RuntimeException away) {
                String reason = reason(away);
                if (!reason.equals(said)) {
                    LOG.warn("Redis cannot be reached, and is tried every second: {}", reason);
                    said = reason;
                }
            }
            tried.countDown();
        } while (client == null && !await(closed, PAUSE));
        if (closed.getCount() == 0) {
            shutDown();
        }
    }

    /** What lies at the bottom of it. */
    private static String reason(Throwable away) {
        Throwable bottom = away;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        return RedisUnavailable.words(bottom);
    }

    private synchronized void shutDown() {
        RedissonClient connected = client;
        if (connected != null && !connected.isShutdown()) {
            connected.shutdown(0, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static boolean await(CountDownLatch latch, Duration longest) {
        try {
            return latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
