package dev.jumun.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.RawConnection;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of several things that are wrong the first is told: 401, then 413, 415, 400, then 403, 404, then the key, then the
 * rules.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOfChecksIT {
    private static final String LARGE = "[" + " ".repeat(70_000);

    @RegisterExtension
    final TargetShop shop = new TargetShop();

    Stream<Route> routesOfMembers() {
        return shop.routes().stream().filter(route -> route.who() != Route.Who.VISITOR);
    }

    Stream<Route> routesOfAdministrators() {
        return shop.routes().stream().filter(route -> route.who() == Route.Who.ADMINISTRATOR);
    }

    Stream<Route> routesWithIds() {
        return shop.routes().stream().filter(route -> route.path().matches(".*[0-9a-f-]{36}.*"));
    }

    private static Reply send(Shopper who, Route route, String path, String type, String body) {
        return who.send(
                who.request(path).header("Content-Type", type).method(route.method(), BodyPublishers.ofString(body)));
    }

    private static String nowhere(Route route) {
        return route.path().replaceFirst("[0-9a-f-]{36}", "no-id");
    }

    @ParameterizedTest
    @MethodSource("routesOfMembers")
    void whoComesFirst(Route route) {
        Shopper nobody = shop.server.visitor();
        send(nobody, route, nowhere(route), "text/plain", LARGE).isProblem(401, "unauthenticated");
        send(nobody, route, nowhere(route), "text/plain", "[").isProblem(401, "unauthenticated");
        send(nobody, route, nowhere(route), "application/json", "[").isProblem(401, "unauthenticated");
    }

    @Test
    void isToldToThoseWhoseBodyIsStillOnItsWay() throws InterruptedException {
        try (RawConnection slow = RawConnection.to(shop.server)) {
            slow.say("POST /api/v1/orders HTTP/1.1\r\nHost: shop\r\nContent-Length: 2\r\n\r\n");
            TimeUnit.MILLISECONDS.sleep(300);
            slow.say("{}GET /api/v1/points HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n");
            assertThat(slow.hear().split("HTTP/1.1 401 ", -1)).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("routesOfMembers")
    void thenTheInput(Route route) {
        Shopper member = shop.member;
        send(member, route, nowhere(route), "text/plain", LARGE).isProblem(413, "payload_too_large");
        send(member, route, nowhere(route), "text/plain", "[").isProblem(415, "unsupported_media_type");
        send(member, route, nowhere(route), "application/json", "[").isProblem(400, "invalid_request");
        send(member, route, nowhere(route), "application/json", "{\"x\": 1}").isProblem(400, "invalid_request");
    }

    @ParameterizedTest
    @MethodSource("routesOfAdministrators")
    void thenTheRole(Route route) {
        shop.member
                .send(shop.member
                        .json(nowhere(route))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(route.method(), BodyPublishers.ofString(route.body())))
                .isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("routesWithIds")
    void thenWhatThePathNames(Route route) {
        Shopper who = shop.who(route);
        String key = UUID.randomUUID().toString();
        who.send(who.json(nowhere(route))
                        .header("Idempotency-Key", key)
                        .method(route.method(), BodyPublishers.ofString(route.body())))
                .isProblem(404, "not_found");
    }

    @Test
    void whatIsNotThereIsToldBeforeTheKeyIs() {
        try (TargetShop used = new TargetShop()) {
            String nobodys = "/api/v1/orders/" + UUID.randomUUID();
            used.member
                    .post(used.order + "/payments", "used", "{\"method\": \"POINTS\"}")
                    .hasStatus(201);
            used.member
                    .post(nobodys + "/payments", "used", "{\"method\": \"POINTS\"}")
                    .isProblem(404, "not_found");
            used.member.post(used.order + "/cancellations", "used", "{}").hasStatus(201);
            used.member.post(nobodys + "/cancellations", "used", "{}").isProblem(404, "not_found");
            used.member
                    .post("/api/v1/coupons/" + UUID.randomUUID() + "/issues", "{}")
                    .isProblem(404, "not_found");
            String other = used.keeper.offers(1);
            used.member.post(other + "/issues", "used", "{}").hasStatus(201);
            used.member
                    .post("/api/v1/coupons/" + UUID.randomUUID() + "/issues", "used", "{}")
                    .isProblem(404, "not_found");
            used.member.post(used.coupon + "/issues", "used", "{}").isProblem(422, "idempotency_key_reused");
            String receive = "{\"type\": \"RECEIVE\", \"quantity\": 1}";
            used.keeper.http().post(used.item.movementsPath(), "used", receive).hasStatus(201);
            used.keeper
                    .http()
                    .post("/api/v1/stock/" + UUID.randomUUID() + "/movements", "used", receive)
                    .isProblem(404, "not_found");
        }
    }

    @Test
    void theKeyIsToldBeforeTheRulesAre() {
        try (TargetShop used = new TargetShop()) {
            String order = "{\"lines\": [" + used.item.line(1) + "]}";
            used.member.post("/api/v1/orders", "used", order).hasStatus(201);
            String wanting = "{\"lines\": [" + used.item.line(1_000) + "]}";
            used.member.post("/api/v1/orders", "used", wanting).isProblem(422, "idempotency_key_reused");
            used.member.post("/api/v1/orders", wanting).isProblem(409, "out_of_stock");
            Reply replayed = used.member.post("/api/v1/orders", "used", order).hasStatus(201);
            assertThat(replayed.header("Idempotency-Replayed")).hasValue("true");
        }
    }
}
