package dev.jumun.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.bad.Route.Who;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A shop with one of everything, and every route that changes something. Registered as an extension of a class with one
 * instance, it sees after each test that nothing has changed.
 */
final class TargetShop implements AfterEachCallback, AfterAllCallback, AutoCloseable {
    private static final String NEWCOMER = """
            {"email": "newcomer@example.com", "password": "correct horse", "name": "Choi"}""";

    final TestServer server = TestServer.start(new MovingClock());
    final Shopkeeper keeper = server.shopkeeper();
    final Shopper member = server.member();
    final Item item = keeper.sells(1_000, 100);
    private final Item other = keeper.sells(2_000, 100);
    final String coupon = keeper.offers(100, """
            "perMemberLimit": 2, "benefit": {"type": "AMOUNT", "amount": 1000}""");
    private final String issued =
            member.post(coupon + "/issues", "{}").hasStatus(201).text("issuedCouponId");
    private final String refreshToken = session().text("refreshToken");
    final String order = placedOrder();
    private final String stateAtFirst = state();

    private Reply session() {
        server.visitor().post("/api/v1/members", """
                {"email": "stays@example.com", "password": "correct horse", "name": "Choi"}""").hasStatus(201);
        return server.visitor()
                .tryToSignIn("stays@example.com", "correct horse")
                .hasStatus(201);
    }

    private String placedOrder() {
        member.post("/api/v1/points/charges", "{\"amount\": 10000}").hasStatus(201);
        return member.post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}")
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
    }

    List<Route> routes() {
        return Stream.concat(openRoutes(), Stream.concat(adminRoutes(), memberRoutes()))
                .toList();
    }

    private Stream<Route> openRoutes() {
        return Stream.of(
                new Route("POST", "/api/v1/members", Who.VISITOR, false, NEWCOMER, Set.of()),
                new Route("POST", "/api/v1/sessions", Who.VISITOR, false, """
                        {"email": "stays@example.com", "password": "correct horse"}""", Set.of()),
                new Route(
                        "POST", "/api/v1/sessions/refresh", Who.VISITOR, false, """
                        {"refreshToken": "%s"}""".formatted(refreshToken), Set.of()));
    }

    private Stream<Route> adminRoutes() {
        return Stream.of(
                new Route(
                        "POST",
                        "/api/v1/products",
                        Who.ADMINISTRATOR,
                        false,
                        """
                        {"name": "Pot", "description": "Boils.", "categories": ["tea"], "imageUrl": "https://example.com",
                         "saleStartsAt": "2026-01-01T00:00:00Z", "saleEndsAt": "2027-01-01T00:00:00Z",
                         "skus": [{"options": {"colour": "red"}, "price": 100, "stock": 1}]}""",
                        Set.of("imageUrl", "saleStartsAt", "saleEndsAt")),
                new Route(
                        "PATCH",
                        item.productPath(),
                        Who.ADMINISTRATOR,
                        false,
                        """
                        {"name": "Pot", "description": "Boils.", "saleStartsAt": "2026-01-01T00:00:00Z",
                         "saleEndsAt": "2027-01-01T00:00:00Z"}""",
                        Set.of("name", "description", "saleStartsAt", "saleEndsAt")),
                new Route(
                        "PATCH", "/api/v1/skus/" + item.skuId(), Who.ADMINISTRATOR, false, "{\"price\": 5}", Set.of()),
                new Route("POST", "/api/v1/admin/dead-letters/redrives", Who.ADMINISTRATOR, false, "{}", Set.of()),
                new Route(
                        "POST",
                        "/api/v1/admin/dead-letters/" + UUID.randomUUID() + "/redrives",
                        Who.ADMINISTRATOR,
                        false,
                        "{}",
                        Set.of()),
                new Route("POST", item.movementsPath(), Who.ADMINISTRATOR, false, """
                        {"type": "RECEIVE", "quantity": 1, "reason": "found"}""", Set.of("reason")),
                coupon("\"type\": \"PERCENT\", \"percent\": 10, \"maxDiscount\": 3000"),
                coupon("\"type\": \"AMOUNT\", \"amount\": 3000"),
                new Route(
                        "POST",
                        "/api/v1/admin" + order.substring("/api/v1".length()) + "/cancellations",
                        Who.ADMINISTRATOR,
                        true,
                        "{\"lines\": [" + item.line(1) + "]}",
                        Set.of()),
                new Route(
                        "POST",
                        "/api/v1/admin/issued-coupons/" + issued + "/revocations",
                        Who.ADMINISTRATOR,
                        false,
                        "{\"reason\": \"mistaken\"}",
                        Set.of("reason")));
    }

    private Route coupon(String benefit) {
        return new Route(
                "POST",
                "/api/v1/coupons",
                Who.ADMINISTRATOR,
                false,
                """
                {"name": "Winter", "totalQuantity": 10, "perMemberLimit": 2, "benefit": {%s},
                 "minimumOrderAmount": 1000, "productIds": ["%s"], "categories": ["tea"],
                 "startsAt": "2026-01-01T00:00:00Z", "endsAt": "2027-01-01T00:00:00Z"}""".formatted(benefit, item.productId()),
                Set.of("perMemberLimit", "benefit.maxDiscount", "minimumOrderAmount", "productIds", "categories"));
    }

    private Stream<Route> memberRoutes() {
        return Stream.of(
                new Route("POST", "/api/v1/points/charges", Who.MEMBER, true, "{\"amount\": 10}", Set.of()),
                new Route(
                        "POST",
                        "/api/v1/orders",
                        Who.MEMBER,
                        true,
                        """
                        {"lines": [%s, %s], "issuedCouponId": "%s", "points": 1,
                         "shipTo": {"name": "Kim", "phone": "010", "postcode": "04524", "address": "Seoul"}}""".formatted(item.line(1), other.line(2), issued),
                        Set.of("issuedCouponId", "points", "shipTo")),
                new Route("POST", coupon + "/issues", Who.MEMBER, false, "{}", Set.of()),
                new Route("POST", order + "/payments", Who.MEMBER, true, "{\"method\": \"POINTS\"}", Set.of()),
                new Route(
                        "POST",
                        order + "/cancellations",
                        Who.MEMBER,
                        true,
                        "{\"lines\": [" + item.line(1) + "]}",
                        Set.of()));
    }

    Shopper who(Route route) {
        return switch (route.who()) {
            case VISITOR -> server.visitor();
            case MEMBER -> member;
            case ADMINISTRATOR -> keeper.http();
        };
    }

    /** A request of the right person, with a good key and type, to be given a body. */
    HttpRequest.Builder request(Route route) {
        return who(route)
                .json(route.path())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    Reply send(Route route, byte[] body) {
        return who(route).send(request(route).method(route.method(), BodyPublishers.ofByteArray(body)));
    }

    /** Everything that a request could have changed and somebody can read. */
    private String state() {
        Stream<Reply> ofMember = Stream.of(
                        "/api/v1/points", "/api/v1/points/entries", "/api/v1/orders", "/api/v1/coupons/mine")
                .map(member::get);
        Stream<Reply> ofShop = Stream.of(coupon, "/api/v1/products", item.movementsPath(), other.movementsPath())
                .map(keeper.http()::get);
        return Stream.concat(ofMember, ofShop)
                .map(reply -> reply.hasStatus(200).body())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(state()).isEqualTo(stateAtFirst);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** What nobody can read can still be tried: the address is free, the refresh token is not spent. */
    @Override
    public void close() {
        server.visitor().post("/api/v1/members", NEWCOMER).hasStatus(201);
        server.visitor()
                .post("/api/v1/sessions/refresh", "{\"refreshToken\": \"" + refreshToken + "\"}")
                .hasStatus(201);
        keeper.proves(item, other);
        keeper.proves(member);
        keeper.provesCoupon(coupon);
        server.close();
    }
}
