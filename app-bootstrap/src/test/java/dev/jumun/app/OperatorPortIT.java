package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.SettingsReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees what is for operators. */
class OperatorPortIT {
    @Test
    void aPortOfTheirOwnHasWhatTheApiHasNot() throws Exception {
        Server server = start(Map.of("JUMUN_ADMIN_PORT", "0"));
        try {
            assertThat(status(server.port(), "/api/v1/products")).isEqualTo(200);
            assertThat(status(server.port(), "/health/ready")).isEqualTo(404);
            assertThat(status(server.operatorPort(), "/health/ready")).isEqualTo(200);
            assertThat(status(server.operatorPort(), "/api/v1/products")).isEqualTo(404);
        } finally {
            server.stop();
        }
    }

    @Test
    void onTheSamePortThisMachineSeesThem() throws Exception {
        Server server = start(Map.of());
        try {
            assertThat(status(server.port(), "/health/ready")).isEqualTo(200);
            assertThat(server.operatorPort()).isEqualTo(server.port());
        } finally {
            server.stop();
        }
    }

    private static Server start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("JUMUN_HTTP_PORT", "0");
        return Server.start(SettingsReader.read(all, Map.of()), InstantSource.system());
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
