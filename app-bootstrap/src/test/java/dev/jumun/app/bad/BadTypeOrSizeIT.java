package dev.jumun.app.bad;

import dev.jumun.app.support.RawConnection;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are too large, or not said to be JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTypeOrSizeIT {
    private static final int MOST_BYTES = 64 * 1024;

    @RegisterExtension
    final TargetShop shop = new TargetShop();

    List<Route> routes() {
        return shop.routes();
    }

    Stream<Arguments> foreignTypes() {
        return routes().stream()
                .flatMap(route -> Stream.of(
                                "text/plain",
                                "text/json",
                                "application/xml",
                                "application/json; charset=utf-16",
                                "application/json; charset=nonsense",
                                "application/json; charset='utf-8'",
                                "application/json; charset=\"",
                                "application/json-patch+json",
                                "application/x-www-form-urlencoded",
                                "multipart/form-data; boundary=x",
                                "json")
                        .map(type -> Arguments.of(route, type)));
    }

    private Reply send(Route route, String type, BodyPublisher body) {
        Shopper who = shop.who(route);
        return who.send(who.request(route.path())
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(route.method(), body));
    }

    /** 10 MiB that begin like a good body. */
    private static byte[] large(Route route) {
        byte[] body = " ".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
        byte[] good = route.body().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(good, 0, body, 0, good.length);
        return body;
    }

    @ParameterizedTest
    @MethodSource("foreignTypes")
    void otherTypesAreRefused(Route route, String type) {
        send(route, type, BodyPublishers.ofString(route.body())).isProblem(415, "unsupported_media_type");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void noTypeIsNotJson(Route route) {
        Shopper who = shop.who(route);
        who.send(who.request(route.path())
                        .header("Idempotency-Key", "k")
                        .method(route.method(), BodyPublishers.ofString(route.body())))
                .isProblem(415, "unsupported_media_type");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tenMegabytesAreTooLarge(Route route) {
        shop.send(route, large(route)).isProblem(413, "payload_too_large");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tenMegabytesInChunksAreTooLarge(Route route) {
        BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large(route)));
        send(route, "application/json", chunks).isProblem(413, "payload_too_large");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void oneByteTooManyIsTooLarge(Route route) {
        String body = route.body() + " ".repeat(MOST_BYTES + 1 - route.body().length());
        shop.send(route, body.getBytes(StandardCharsets.UTF_8)).isProblem(413, "payload_too_large");
    }

    @Test
    void noByteTooManyIsFine() {
        String body = "{\"email\": \"nobody@example.com\", \"password\": \"wrong\"}";
        String padded = body + " ".repeat(MOST_BYTES - body.length());
        server(padded).isProblem(401, "wrong_credentials");
    }

    private Reply server(String signIn) {
        return shop.server.visitor().post("/api/v1/sessions", signIn);
    }

    /** The sizes are told, and then nothing comes: the head alone says enough. */
    @Test
    void aSizeThatIsNoSizeIsRefused() {
        for (String size : List.of("-1", "1e3", "99999999999999999999", "0x10", "5, 6")) {
            try (RawConnection connection = RawConnection.to(shop.server)) {
                String answer = connection.say("""
                                POST /api/v1/sessions HTTP/1.1\r
                                Host: localhost\r
                                Connection: close\r
                                Content-Type: application/json\r
                                Content-Length: %s\r
                                \r
                                """.formatted(size)).hear();
                Assertions.assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
            }
        }
    }
}
