package dev.jumun.app.bad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a password or a token is said without repeating it, wherever it was put. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsIT {
    private final TestServer server = TestServer.start(new MovingClock());

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"password\": \"Tr0ub4\"}",
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"password\": \"Tr0ub4\\u0000dour\"}",
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"password\": [\"Tr0ub4dour\"]}",
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"password\": {\"Tr0ub4\": 1}}",
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"password\": Tr0ub4dour}",
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"password\": 'Tr0ub4dour'}",
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"password\": true_Tr0ub4dour}",
                "{\"email\": \"a@example.com\", \"name\": \"A\", \"passwort\": \"Tr0ub4dour\"}",
                "{\"email\": \"a@example.com\", \"password\": \"correct horse\", \"password2\": \"Tr0ub4dour\"}",
                "{\"email\": \"a@example.com\", \"password\": \"correct horse\"} Tr0ub4dour",
                "\"Tr0ub4dour\"",
                "{\"refreshToken\": [\"Tr0ub4dour\"]}",
                "{\"token\": \"Tr0ub4dour\"}",
                "{\"email\": \"a@example.com\", \"Tr0ub4dour\": 1, \"Tr0ub4dour\": 2}",
                "{\"email\": [\"Tr0ub4dour\"], \"password\": 1}"
            })
    void areNeverRepeated(String body) {
        for (String path : new String[] {"/api/v1/members", "/api/v1/sessions", "/api/v1/sessions/refresh"}) {
            Reply reply = server.visitor().post(path, body);
            assertThat(reply.status()).isBetween(400, 499);
            assertThat(reply.body()).doesNotContain("Tr0ub4");
        }
    }
}
