package dev.jumun.app.bad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that nobody gave out, or not for this, to every route that takes one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokenIT {
    @RegisterExtension
    final TargetShop shop = new TargetShop();

    private Stream<Route> routes() {
        return Stream.concat(
                shop.routes().stream().filter(route -> route.who() != Route.Who.VISITOR),
                Stream.of(
                                "/api/v1/points",
                                "/api/v1/points/entries",
                                "/api/v1/orders",
                                "/api/v1/coupons/mine",
                                shop.order,
                                shop.order + "/delivery",
                                shop.item.movementsPath(),
                                "/api/v1/admin/dead-letters",
                                "/api/v1/admin/reconciliation",
                                "/api/v1/admin/proofs/sku/" + shop.item.skuId())
                        .map(path -> new Route("GET", path, Route.Who.MEMBER, false, "", Set.of())));
    }

    Stream<Arguments> badAuthorizations() {
        return routes().flatMap(route -> authorizations().map(header -> Arguments.of(route, header)));
    }

    private Stream<String> authorizations() {
        String token = shop.keeper.http().token();
        return Stream.concat(
                Stream.of(
                        token,
                        "Basic " + token,
                        "Bearer",
                        "Bearer " + token + " x",
                        "Bearer " + token + "," + token,
                        "Bearer " + "x".repeat(5_000)),
                badTokens(token).map(bad -> "Bearer " + bad));
    }

    private static Stream<String> badTokens(String good) {
        List<String> parts = List.of(good.split("\\."));
        String payload = parts.get(1);
        String signature = parts.get(2);
        String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"generated\"}");
        return Stream.of(
                "a.b.c",
                "...",
                payload,
                none + "." + payload + ".",
                none + "." + payload + "." + signature,
                parts.get(0) + "." + payload + ".",
                parts.get(0) + "." + changed(payload) + "." + signature,
                parts.get(0) + "." + payload + "." + changed(signature),
                base64("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + payload + "." + signature,
                base64("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"generated\"}") + "." + payload + "."
                        + signature,
                base64("{\"alg\":\"HS256\",\"a\":" + "[".repeat(2_500)) + "." + payload + "." + signature,
                base64("{\"alg\":\"HS256\",\"crit\":[\"exp\"],\"typ\":\"at+jwt\"}") + "." + payload + "." + signature,
                base64("null") + "." + payload + "." + signature);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String changed(String text) {
        char middle = text.charAt(text.length() / 2);
        return text.substring(0, text.length() / 2)
                + (middle == 'A' ? 'B' : 'A')
                + text.substring(text.length() / 2 + 1);
    }

    private Reply send(Route route, String... headers) {
        Shopper visitor = shop.server.visitor();
        return visitor.send(visitor.json(route.path())
                .header("Idempotency-Key", "k")
                .headers(headers)
                .method(route.method(), BodyPublishers.ofString(route.body())));
    }

    @ParameterizedTest
    @MethodSource("badAuthorizations")
    void areRefused(Route route, String authorization) {
        Reply reply = send(route, "Authorization", authorization).isProblem(401, "unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void noneIsNotEnough(Route route) {
        send(route, "Accept", "*/*").isProblem(401, "unauthenticated");
    }

    @Test
    void anotherShopsTokenIsNoneOfOurs() {
        try (TestServer another = TestServer.start(new MovingClock())) {
            String foreign = another.shopkeeper().http().token();
            routes().forEach(route ->
                    send(route, "Authorization", "Bearer " + foreign).isProblem(401, "unauthenticated"));
        }
    }

    @Test
    void aTokenPastItsTimeIsNoToken() {
        MovingClock clock = new MovingClock();
        try (TestServer later = TestServer.start(clock)) {
            String expired = later.member().token();
            clock.pass(Duration.ofMinutes(15));
            later.visitor().withToken(expired).get("/api/v1/points").isProblem(401, "unauthenticated");
        }
    }
}
