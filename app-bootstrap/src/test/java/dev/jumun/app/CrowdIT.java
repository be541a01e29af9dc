package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.RawConnection;
import dev.jumun.app.support.TestServer;
import dev.jumun.tck.Crowd;
import org.junit.jupiter.api.Test;

/** Many who come at the same moment. */
class CrowdIT {
    private static final int COMERS = 1_000;

    @Test
    void everyoneOfAThousandIsLetIn() {
        try (TestServer server = TestServer.start(new MovingClock())) {
            assertThat(Crowd.rush(COMERS, number -> look(server)))
                    .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 200"));
        }
    }

    private static String look(TestServer server) {
        try (RawConnection connection = RawConnection.to(server)) {
            return connection.say("""
                    GET /api/v1/products HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    \r
                    """).hear();
        }
    }
}
