package dev.jumun.app.support;

import dev.jumun.app.Server;
import dev.jumun.app.config.Settings;
import dev.jumun.app.config.Settings.Administrator;
import dev.jumun.carrier.Pace;
import dev.jumun.http.auth.TokenKey;
import dev.jumun.http.point.TopUp;
import dev.jumun.limit.Rate;
import dev.jumun.member.Email;
import dev.jumun.redis.RedisSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A real server on a free port, and the people who come to it. */
public final class TestServer implements AutoCloseable {
    /** What everybody signs in with. */
    public static final String PASSWORD = "correct horse battery";

    public static final Duration PAYMENT_DEADLINE = Duration.ofMinutes(10);

    static final Email OWNER = new Email("owner@example.com");

    private final Server server;
    private final int port;
    private final Visitors visitors;

    private TestServer(
            Settings.Store store,
            Optional<RedisSettings> redis,
            InstantSource clock,
            Optional<Duration> pointsLifetime,
            Optional<Pace> carrier,
            Optional<Rate> rateLimit) {
        Settings settings = new Settings(
                "127.0.0.1",
                0,
                Optional.empty(),
                store,
                redis,
                false,
                Optional.of(new Administrator(OWNER, PASSWORD)),
                List.of(TokenKey.generated()),
                Currency.getInstance("KRW"),
                TopUp.OPEN,
                pointsLifetime,
                List.of(),
                10,
                carrier,
                100,
                rateLimit,
                PAYMENT_DEADLINE);
        this.server = Server.start(settings, clock);
        this.port = server.port();
        this.visitors = Visitors.to("http://127.0.0.1:" + port);
    }

    public static TestServer start(InstantSource clock) {
        return start(new Settings.Memory(), clock);
    }

    public static TestServer start(Settings.Store store, InstantSource clock) {
        return new TestServer(store, Optional.empty(), clock, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One with Redis. */
    public static TestServer start(Settings.Store store, RedisSettings redis, InstantSource clock) {
        return new TestServer(store, Optional.of(redis), clock, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One where points expire. */
    public static TestServer start(Settings.Store store, InstantSource clock, Duration pointsLifetime) {
        return new TestServer(
                store, Optional.empty(), clock, Optional.of(pointsLifetime), Optional.empty(), Optional.empty());
    }

    /** One that delivers at this pace. */
    public static TestServer start(Settings.Store store, InstantSource clock, Pace carrier) {
        return new TestServer(store, Optional.empty(), clock, Optional.empty(), Optional.of(carrier), Optional.empty());
    }

    /** One that limits requests. */
    public static TestServer start(
            Settings.Store store, Optional<RedisSettings> redis, InstantSource clock, Rate limit) {
        return new TestServer(store, redis, clock, Optional.empty(), Optional.empty(), Optional.of(limit));
    }

    public int port() {
        return port;
    }

    /** Somebody who is not signed in. */
    public Shopper visitor() {
        return visitors.visitor();
    }

    /** Somebody who just signed up and in. */
    public Shopper member() {
        return visitors.member();
    }

    /** Many who just signed up and in. */
    public List<Shopper> members(int count) {
        return visitors.members(count);
    }

    /** The administrator, signed in. */
    public Shopkeeper shopkeeper() {
        return visitors.shopkeeper();
    }

    public Visitors visitors() {
        return visitors;
    }

    /** The visitors leave first: one who stays without a word would hold the stop up for seconds. */
    @Override
    public void close() {
        visitors.close();
        server.stop();
    }
}
