package dev.jumun.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.RawConnection;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, queries and methods that lead nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPathIT {
    @RegisterExtension
    final TargetShop shop = new TargetShop();

    Stream<Arguments> writesToNothing() {
        return shop.routes().stream()
                .filter(route -> route.path().matches(".*[0-9a-f-]{36}.*"))
                .flatMap(route ->
                        ids().map(id -> Arguments.of(route, route.path().replaceFirst("[0-9a-f-]{36}", id))));
    }

    private static Stream<String> ids() {
        String id = UUID.randomUUID().toString();
        return Stream.of(
                id,
                id.substring(1),
                id + "0",
                "1",
                "null",
                "%20",
                "%F0%9F%AB%96",
                "-1-1-1-1",
                id.replace('-', '_'),
                "x".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("writesToNothing")
    void nothingIsChangedWhereNothingIs(Route route, String path) {
        Shopper who = shop.who(route);
        Reply reply = who.send(who.json(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(route.method(), BodyPublishers.ofString(route.body())));
        reply.isProblem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products/{id}",
                "/api/v1/orders/{id}",
                "/api/v1/orders/{id}/delivery",
                "/api/v1/orders/{id}/payments",
                "/api/v1/stock/{id}/movements",
                "/api/v1/admin/proofs/sku/{id}",
                "/api/v1/admin/proofs/member/{id}",
                "/api/v1/admin/proofs/order/{id}",
                "/api/v1/coupons/{id}",
                "/api/v1/admin/proofs/coupon/{id}",
                "/api/v1/admin/proofs/issued-coupon/{id}",
                "/api/v1/admin/proofs/thing/{id}"
            })
    void nothingIsReadWhereNothingIs(String path) {
        ids().forEach(id -> shop.keeper.http().get(path.replace("{id}", id)).isProblem(404, "not_found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v2/products",
                "/api/v1/nothing",
                "/api/v1/products/popular/x",
                "/favicon.ico",
                "/API/v1/products"
            })
    void thereAreNoOtherRoutes(String path) {
        shop.keeper.http().get(path).isProblem(404, "not_found");
        shop.keeper.http().post(path, "{}").isProblem(404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/products, GET POST",
        "PUT, /api/v1/orders, GET POST",
        "GET, /api/v1/members, POST",
        "GET, /api/v1/coupons, POST",
        "DELETE, /api/v1/coupons/mine, GET",
        "POST, /api/v1/products/popular, GET",
        "GET, /api/v1/sessions/current, DELETE",
        "POST, /api/v1/points, GET",
        "PATCH, /api/v1/points/charges, POST",
        "BREW, /api/v1/points/entries, GET",
        "POST, /health/live, GET"
    })
    void otherMethodsAreNotAllowed(String method, String path, String allowed) {
        Shopper member = shop.member;
        Reply reply = member.send(member.json(path).method(method, BodyPublishers.ofString("{}")));
        reply.isProblem(405, "method_not_allowed");
        assertThat(List.of(reply.header("Allow").orElseThrow().split(", ")))
                .contains(allowed.split(" "))
                .doesNotContain(method);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/products, 200", "/api/v1/orders, 401", "/api/v1/products/no-id, 404", "/api/v1/members, 405"})
    void headIsAnsweredLikeGetWithoutABody(String path, int status) {
        Shopper visitor = shop.server.visitor();
        Reply head = visitor.send(visitor.request(path).HEAD()).hasStatus(status);
        Reply get = visitor.get(path).hasStatus(status);
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0", "limit=101", "limit=-1", "limit=1.0", "limit=", "limit", "limit=%2B5", "limit=99999999999",
                "limit=1&limit=2", "cursor=x", "cursor=", "cursor=1-", "cursor=%00", "cursor=99999999999999999999-0",
                        "page=2", "limit=5&order=asc",
                "=1", "%F0%9F%AB%96=1"
            })
    void queriesOfListsAreChecked(String query) {
        List<String> ofKeepers =
                List.of(shop.item.movementsPath(), "/api/v1/admin/dead-letters", "/api/v1/admin/orders");
        List<String> ofMembers = List.of(
                "/api/v1/products",
                "/api/v1/orders",
                shop.order + "/payments",
                "/api/v1/coupons/mine",
                "/api/v1/points/entries");
        for (String list : Stream.concat(ofKeepers.stream(), ofMembers.stream()).toList()) {
            Shopper reader = ofKeepers.contains(list) ? shop.keeper.http() : shop.member;
            assertThat(reader.get(list + "?" + query)
                            .isProblem(400, "invalid_request")
                            .wrongFields())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0", "limit=101", "limit=-1", "limit=1.0", "limit=", "limit", "limit=%2B5", "limit=99999999999",
                "limit=1&limit=2", "days=0", "days=31", "days=-3", "days=3.0", "days=", "days", "days=%2B3",
                "days=99999999999", "days=%D9%A3", "days=1&days=2", "cursor=x", "day=3", "days=3&order=asc", "=1"
            })
    void theQueryOfPopularProductsIsChecked(String query) {
        assertThat(shop.server
                        .visitor()
                        .get("/api/v1/products/popular?" + query)
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/products?limit=%zz HTTP/1.1",
                "GET /api/v1/products?limit=%ff HTTP/1.1",
                "GET /api/v1/products/%zz HTTP/1.1",
                "GET /api/v1/products/%00 HTTP/1.1",
                "GET /api/v1/products/%ff HTTP/1.1",
                "GET /api/v1/products/%2e%2e/orders HTTP/1.1",
                "GET /api/v1/products/a%2Fb HTTP/1.1",
                "GET /api/v1//products/..;/orders HTTP/1.1",
                "GET /api/v1/products/a\\b HTTP/1.1",
                "GET api/v1/products HTTP/1.1",
                "GET /api/v1/products HTTP/9.9",
                "G@T /api/v1/products HTTP/1.1",
                "TRACE /api/v1/products HTTP/1.1",
                "GARBAGE"
            })
    void whatIsNoProperRequestIsAProblemToo(String requestLine) {
        try (RawConnection connection = RawConnection.to(shop.server)) {
            String answer = connection
                    .say(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .hear();
            assertThat(answer)
                    .matches("(?s)HTTP/1\\.1 4\\d\\d .*")
                    .contains("application/problem+json", "\"instance\"");
        }
    }
}
