package dev.jumun.app.rush;

import dev.jumun.app.Main;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.MySqlShop.Started;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.Visitors;
import dev.jumun.coupon.CouponId;
import dev.jumun.http.auth.TokenKey;
import dev.jumun.http.auth.Tokens;
import dev.jumun.member.SessionState;
import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two processes that speak HTTP. */
final class ServedShop implements Shop {
    private static final Duration LONGEST_RETURN = Duration.ofSeconds(60);

    private final Tokens tokens = new Tokens(TokenKey.parse(MySqlShop.TOKEN_KEYS), InstantSource.system());
    private final Campaigns campaigns = Campaigns.open();
    private final List<Started> servers = new ArrayList<>();
    private final List<Visitors> visitors = new ArrayList<>();
    private final Class<?> program;
    private final String redis;
    private int kills;

    /** @param redis its URL */
    ServedShop(String redis) throws SQLException {
        this(Main.class, redis);
    }

    /** With another program for the servers. */
    ServedShop(Class<?> program, String redis) throws SQLException {
        this.program = program;
        this.redis = redis;
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> start("0"), Thread::startVirtualThread))
                .limit(Desk.SERVERS)
                .toList()
                .forEach(starting -> servers.add(starting.join()));
        servers.forEach(server -> visitors.add(Visitors.to(server.address())));
    }

    private Started start(String port) {
        Map<String, String> settings = Map.of(
                "JUMUN_REDIS_URL",
                redis,
                "JUMUN_REDIS_PREFIX",
                PoolInRedis.PREFIX,
                "JUMUN_REDIS_BUDGET",
                GatedShop.BUDGET.toString());
        try {
            return MySqlShop.start(program, campaigns.database().url(), campaigns.database(), port, settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills one server, the next time the other one, and starts it again. */
    void killOne() {
        int server = kills++ % Desk.SERVERS;
        Started dying = servers.get(server);
        dying.process().close();
        servers.set(server, start(dying.port()));
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Desk desk(CouponId coupon, int members) {
        List<SessionState> sessions = campaigns.signIn(members);
        return new HttpDesk(
                visitors.stream().map(door -> shoppers(door, sessions)).toList(), "/api/v1/coupons/" + coupon);
    }

    private List<Shopper> shoppers(Visitors door, List<SessionState> sessions) {
        return sessions.stream()
                .map(session -> door.visitor()
                        .withToken(tokens.access(session))
                        .named(session.member().toString()))
                .toList();
    }

    /** A server tries whether Redis is back when somebody asks for something that it looks for there. */
    @Override
    public void awaitRedis() {
        if (!Wait.until(
                LONGEST_RETURN, () -> visitors.stream().map(Visitors::visitor).allMatch(ServedShop::hasRedis))) {
            throw new AssertionError("Redis is not back");
        }
    }

    private static boolean hasRedis(Shopper visitor) {
        visitor.get("/api/v1/products/" + UUID.randomUUID()).hasStatus(404);
        return visitor.get("/health/ready").body().contains("\"away\":false");
    }

    @Override
    public void close() throws SQLException {
        visitors.forEach(Visitors::close);
        servers.forEach(server -> server.process().close());
        campaigns.close();
    }
}
