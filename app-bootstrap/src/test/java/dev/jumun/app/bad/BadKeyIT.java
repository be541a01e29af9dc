package dev.jumun.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.bad.Route.Who;
import dev.jumun.app.support.RawConnection;
import dev.jumun.app.support.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Idempotency-Key} missing where it is required, and malformed where it is taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadKeyIT {
    @RegisterExtension
    final TargetShop shop = new TargetShop();

    Stream<Route> routesThatNeedAKey() {
        return shop.routes().stream().filter(Route::needsKey);
    }

    private Stream<Route> routesThatTakeAKey() {
        return shop.routes().stream()
                .filter(route -> route.who() != Who.VISITOR && route.method().equals("POST"));
    }

    Stream<Arguments> malformedKeys() {
        return routesThatTakeAKey()
                .flatMap(route -> Stream.of("", " ", "two words", "k".repeat(256), "tab\tbed")
                        .map(key -> Arguments.of(route, key)));
    }

    /** What {@code HttpClient} would not send. */
    Stream<Arguments> unprintableKeys() {
        return routesThatTakeAKey()
                .flatMap(route -> Stream.of("bell\u0007", "caf\u00e9", "nul\0", "\u007f", "escape\u001b[0m")
                        .map(key -> Arguments.of(route, key)));
    }

    private Reply send(Route route, String... headers) {
        return shop.who(route)
                .send(shop.who(route)
                        .json(route.path())
                        .headers(headers)
                        .method(route.method(), BodyPublishers.ofString(route.body())));
    }

    @ParameterizedTest
    @MethodSource("routesThatNeedAKey")
    void aMissingOneIsNamed(Route route) {
        Reply reply = send(route, "Accept", "*/*").isProblem(400, "invalid_request");
        assertThat(reply.wrongFields()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @MethodSource("malformedKeys")
    void aMalformedOneIsNamed(Route route, String key) {
        Reply reply = send(route, "Idempotency-Key", key).isProblem(400, "invalid_request");
        assertThat(reply.wrongFields()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @MethodSource("malformedKeys")
    void twoAreNotOne(Route route, String key) {
        send(route, "Idempotency-Key", "a", "Idempotency-Key", "b").isProblem(400, "invalid_request");
        send(route, "Idempotency-Key", "a", "Idempotency-Key", "a").isProblem(400, "invalid_request");
        send(route, "Idempotency-Key", "good", "Idempotency-Key", key).isProblem(400, "invalid_request");
    }

    @ParameterizedTest
    @MethodSource("unprintableKeys")
    void anUnprintableOneIsRefused(Route route, String key) {
        try (RawConnection connection = RawConnection.to(shop.server)) {
            String answer = connection
                    .say("""
                            %s %s HTTP/1.1\r
                            Host: localhost\r
                            Connection: close\r
                            Authorization: Bearer %s\r
                            Content-Type: application/json\r
                            Content-Length: %d\r
                            Idempotency-Key: %s\r
                            \r
                            %s""".formatted(
                                    route.method(),
                                    route.path(),
                                    shop.who(route).token(),
                                    route.body().length(),
                                    key,
                                    route.body()))
                    .hear();
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"invalid_request\"");
        }
    }
}
