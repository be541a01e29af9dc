package dev.jumun.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.event.SinkId;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void readsNamesSecretsAndUrls() {
        List<Webhook> webhooks = Webhook.parse(
                "warehouse:" + SECRET + ":https://example.com:8443/events?a=b, mail:" + SECRET + ":http://127.0.0.1/");
        assertThat(webhooks).extracting(Webhook::id).containsExactly(new SinkId("warehouse"), new SinkId("mail"));
        assertThat(webhooks.getFirst().url()).isEqualTo(URI.create("https://example.com:8443/events?a=b"));
        assertThat(webhooks.getFirst().secret()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                | must be name:secret:url
            a:https://example.com             | is not Base64
            a:AAAA:https://example.com        | 32 bytes or more
            A:SECRET:https://example.com      | the name of a sink
            a:SECRET:ftp://example.com        | must be http
            a:SECRET:https:events             | must be http
            a:SECRET:http://a:65536/          | has no port: 65536
            a:SECRET:https://exa mple.com     | malformed
            a:SECRET:http://a,a:SECRET:http://a | a name of its own
            jumun-sales:SECRET:http://a       | are the server's own
            delivery:SECRET:http://a          | delivery and names that begin with jumun- are the server's own
            """)
    void saysWhatIsWrong(String text, String complaint) {
        assertThatThrownBy(() -> Webhook.parse(text.replace("SECRET", SECRET)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void keepsItsSecretToItself() {
        assertThat(Webhook.parse("a:" + SECRET + ":https://u:p@example.com/t0ken")
                        .getFirst())
                .hasToString("a at example.com");
    }
}
