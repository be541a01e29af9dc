package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.ServerProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server as its own process. */
@Timeout(60)
class MainIT {
    @Test
    void servesUntilItIsToldToStopAndEndsWithZero() throws Exception {
        try (ServerProcess server = ServerProcess.start(Map.of("JUMUN_HTTP_PORT", "0"))) {
            List<String> lines = server.linesUpTo("Jumun listens on");
            assertThat(lines).anyMatch(line -> line.startsWith("Demo: administrator admin@example.com, password "));
            assertThat(ServerProcess.status(ServerProcess.address(lines.getLast()) + "/health/ready"))
                    .isEqualTo(200);
            server.terminate();
            assertThat(server.linesUpTo("Jumun has stopped")).isNotEmpty();
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void refusesToStartWithASettingThatDoesNotExist() throws Exception {
        try (ServerProcess server = ServerProcess.start(Map.of("JUMUN_HTTP_PROT", "80"))) {
            assertThat(server.text()).contains("JUMUN_HTTP_PROT: there is no such setting");
            assertThat(server.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        try (ServerProcess first = ServerProcess.start(Map.of("JUMUN_HTTP_PORT", "0"))) {
            String address =
                    ServerProcess.address(first.linesUpTo("Jumun listens on").getLast());
            String port = address.substring(address.lastIndexOf(':') + 1);
            try (ServerProcess second = ServerProcess.start(Map.of("JUMUN_HTTP_PORT", port))) {
                assertThat(second.text()).contains("Jumun cannot start");
                assertThat(second.exitCode()).isEqualTo(2);
            }
        }
    }

    @Test
    void listsEverySetting() throws Exception {
        try (ServerProcess help = ServerProcess.start(Map.of(), "--help")) {
            assertThat(help.text()).contains("JUMUN_HTTP_PORT", "JUMUN_PAYMENT_DEADLINE", "[PT10M]");
            assertThat(help.exitCode()).isZero();
        }
    }
}
