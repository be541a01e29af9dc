package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.ServerProcess;
import dev.jumun.tck.Crowd;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server killed under load. In memory nothing outlives it, so what can be proved is this: until the kill every answer
 * is a whole one, and the next process serves on the same port at once.
 */
class KillIT {
    private static final int KILLS = 10;
    private static final int CLIENTS = 8;
    private static final int ANSWERS_BEFORE_THE_KILL = 200;

    @Test
    @Tag("proof")
    @Timeout(240)
    void comesBackAfterEveryKill() throws Exception {
        String port = "0";
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(Map.of("JUMUN_HTTP_PORT", port))) {
                String address = ServerProcess.address(
                        server.linesUpTo("Jumun listens on").getLast());
                port = address.substring(address.lastIndexOf(':') + 1);
                int answers = loadUntilKilled(server, address);
                System.out.println("kill " + kill + " of " + KILLS + " after " + answers + " whole answers");
            }
        }
    }

    private static int loadUntilKilled(ServerProcess server, String address) {
        CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_THE_KILL);
        List<Integer> answers = Crowd.rush(CLIENTS + 1, number -> {
            if (number < CLIENTS) {
                return askUntilNobodyAnswers(address, enough);
            }
            await(enough);
            server.kill();
            return 0;
        });
        return answers.stream().mapToInt(Integer::intValue).sum();
    }

    private static int askUntilNobodyAnswers(String address, CountDownLatch enough) {
        HttpRequest read = HttpRequest.newBuilder(URI.create(address + "/api/v1/products"))
                .timeout(Duration.ofSeconds(10))
                .build();
        int answers = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (true) {
                HttpResponse<String> answer = http.send(read, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).startsWith("{\"items\":[").endsWith("}");
                answers++;
                enough.countDown();
            }
        } catch (IOException killed) {
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private static void await(CountDownLatch enough) {
        try {
            enough.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
