package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.app.support.Visitors;
import dev.jumun.limit.Rate;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who asks more often than the shop allows. The clock stands still, so that what was asked too often stays so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitIT {
    private static final int MOST = 5;
    private static final String PRODUCTS = "/api/v1/products";
    private static final String POINTS = "/api/v1/points";

    private final MovingClock clock = new MovingClock();
    private final TestServer server =
            TestServer.start(new Settings.Memory(), Optional.empty(), clock, Rate.perSecond(MOST));
    private Shopper member;
    private Shopper other;

    @BeforeEach
    void signIn() {
        clock.pass(Duration.ofSeconds(1));
        member = server.member();
        other = server.member();
        clock.pass(Duration.ofSeconds(1));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void limitsAMemberAndNobodyElse() {
        exhausts(member, POINTS);
        isTooMuch(member.get(POINTS));
        isTooMuch(member.get(PRODUCTS));
        isTooMuch(member.post("/api/v1/orders", "{\"lines\": []}"));
        other.get(POINTS).hasStatus(200);
        server.visitor().get(PRODUCTS).hasStatus(200);
    }

    @Test
    void goesOnAfterAsLongAsItSays() {
        exhausts(member, POINTS);
        Reply refused = isTooMuch(member.get(POINTS));
        assertThat(refused.header("Retry-After")).hasValue("1");
        clock.pass(Duration.ofMillis(200));
        member.get(POINTS).hasStatus(200);
        isTooMuch(member.get(POINTS));
        clock.pass(Duration.ofSeconds(1));
        exhausts(member, POINTS);
    }

    @Test
    void limitsAnAddressWithoutAGoodToken() throws Exception {
        exhausts(server.visitor(), PRODUCTS);
        isTooMuch(server.visitor().get(PRODUCTS));
        isTooMuch(server.visitor().withToken("made up").get(POINTS));
        isTooMuch(server.visitor().tryToSignIn("kim@example.com", TestServer.PASSWORD));
        member.get(PRODUCTS).hasStatus(200);
        String shop = "http://127.0.0.1:" + server.port();
        try (Visitors elsewhere = Visitors.to(shop, InetAddress.getByName("127.0.0.2"))) {
            elsewhere.visitor().get(PRODUCTS).hasStatus(200);
        }
    }

    @Test
    void countsAMemberWhereverTheyAre() throws Exception {
        exhausts(member, POINTS);
        String shop = "http://127.0.0.1:" + server.port();
        try (Visitors elsewhere = Visitors.to(shop, InetAddress.getByName("127.0.0.2"))) {
            isTooMuch(elsewhere.visitor().withToken(member.token()).get(POINTS));
        }
    }

    @Test
    void limitsNoOperator() {
        for (String path : List.of("/health/live", "/health/ready")) {
            exhausts(server.visitor(), path);
            exhausts(server.visitor(), path);
        }
        server.visitor().get(PRODUCTS).hasStatus(200);
    }

    private static void exhausts(Shopper shopper, String path) {
        for (int request = 0; request < MOST; request++) {
            shopper.get(path).hasStatus(200);
        }
    }

    private static Reply isTooMuch(Reply reply) {
        return reply.isProblem(429, "too_many_requests");
    }
}
