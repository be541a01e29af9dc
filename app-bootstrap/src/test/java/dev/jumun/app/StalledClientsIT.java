package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.RawConnection;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that send half a request and stop, while others shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StalledClientsIT {
    /** What one served request may take: much more than it does, much less than a stalled one waits. */
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    private static final int SERVED = 50;

    private final TestServer server = TestServer.start(InstantSource.system());
    private final Item item = server.shopkeeper().sells(1_000, 1_000);
    private final Shopper member = server.member();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void othersAreServedBeside300WhoStopHalfWay() {
        othersAreServedBeside(300);
    }

    @Test
    @Tag("proof")
    void othersAreServedBeside1500WhoStopHalfWay() {
        othersAreServedBeside(1_500);
    }

    private void othersAreServedBeside(int stalled) {
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int number = 0; number < stalled; number++) {
                connections.add(RawConnection.to(server).say(number % 10 == 0 ? halfAHead() : halfABody()));
            }
            for (int number = 0; number < SERVED; number++) {
                isServedPromptly();
            }
        } finally {
            connections.forEach(RawConnection::close);
        }
    }

    private void isServedPromptly() {
        long start = System.nanoTime();
        member.post("/api/v1/orders", "{\"lines\": [" + item.line(1) + "]}").hasStatus(201);
        member.get("/api/v1/orders?limit=1").hasStatus(200);
        server.visitor().get(item.productPath()).hasStatus(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPTLY);
    }

    private String halfABody() {
        return """
                POST /api/v1/orders HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: stalled\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {"lines": [""".formatted(member.token());
    }

    private static String halfAHead() {
        return """
                POST /api/v1/orders HTTP/1.1\r
                Host: localhost\r
                Authori""";
    }
}
