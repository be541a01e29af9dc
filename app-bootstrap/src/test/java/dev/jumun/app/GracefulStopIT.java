package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.RawConnection;
import dev.jumun.app.support.TestServer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that is told to stop ends what it began. */
class GracefulStopIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A slow client may be silent for a while even when the server is stopping. */
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    /** So many sign-ups take some seconds, as passwords are hashed slowly. */
    private static final int IN_LINE = 60;

    private final TestServer server = TestServer.start(InstantSource.system());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRequestThatIsStillComingIsAnsweredAndNoNewOneIsTaken() throws Exception {
        Item item = server.shopkeeper().sells(1_000, 10);
        String body = "{\"lines\": [" + item.line(1) + "]}";
        String head = head(
                "/api/v1/orders", "Authorization: Bearer " + server.member().token(), body);
        try (RawConnection running = RawConnection.to(server).say(head).hearContinue()) {
            running.say(body.substring(0, 5));

            CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
            awaitRefusal();
            long silentSince = System.nanoTime();
            while (System.nanoTime() - silentSince < SILENCE.toNanos()) {
                awaitRefusal();
            }
            running.say(body.substring(5));

            assertThat(running.hear()).startsWith("HTTP/1.1 201");
            stop.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void requestsThatWaitInLineAreAnswered() {
        List<RawConnection> line = new ArrayList<>();
        for (int number = 0; number < IN_LINE; number++) {
            String body = """
                    {"email": "in-line-%d@example.com", "password": "correct horse", "name": "Park"}""".formatted(number);
            line.add(RawConnection.to(server)
                    .say(head("/api/v1/members", "Accept: */*", body))
                    .hearContinue()
                    .say(body));
        }

        server.close();

        assertThat(line).allSatisfy(waiting -> assertThat(waiting.hear()).startsWith("HTTP/1.1 201"));
        line.forEach(RawConnection::close);
    }

    /** {@code Expect} makes the server say when it waits for the body: from then on the request is running. */
    private static String head(String path, String header, String body) {
        return """
                POST %s HTTP/1.1\r
                Host: localhost\r
                %s\r
                Idempotency-Key: running\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Expect: 100-continue\r
                Connection: close\r
                \r
                """.formatted(path, header, body.length());
    }

    private void awaitRefusal() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (RawConnection late = RawConnection.to(server)) {
                late.say("");
            } catch (UncheckedIOException refused) {
                return;
            }
        }
        throw new AssertionError("the server still takes connections");
    }
}
