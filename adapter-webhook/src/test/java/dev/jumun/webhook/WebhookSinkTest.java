package dev.jumun.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.StockReceived;
import dev.jumun.tck.EventSinkContract;
import dev.jumun.value.Quantity;
import dev.jumun.webhook.Receiver.Received;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookSinkTest extends EventSinkContract {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.5Z");
    private static final RecordedEvent EVENT = new RecordedEvent(
            7, new StockReceived(new SkuId(new UUID(0, 1)), Quantity.of(3), Quantity.of(5)), NOW.minusSeconds(2));

    private final Receiver receiver = Receiver.open();
    private final CountDownLatch over = new CountDownLatch(1);
    private final WebhookSink sink = new WebhookSink(
            new Webhook(new SinkId("warehouse"), SECRET, receiver.url()), () -> NOW, Duration.ofSeconds(1));

    @AfterEach
    void close() {
        over.countDown();
        sink.close();
        receiver.close();
    }

    @Override
    protected EventSink sink() {
        return sink;
    }

    @Override
    protected List<String> arrived() {
        return receiver.taken().stream().map(Received::event).toList();
    }

    @Override
    protected boolean breakDown() {
        receiver.answer(503);
        return true;
    }

    @Override
    protected void repair() {
        receiver.answer(200);
    }

    @Test
    void postsTheEventAsJson() {
        sink.tell(EVENT);
        assertThat(receiver.taken()).singleElement().satisfies(received -> {
            assertThat(received.type()).isEqualTo("application/json");
            assertThat(received.event()).isEqualTo("sku/00000000-0000-0000-0000-000000000001/7");
            assertThat(received.body()).isEqualTo("""
                    {"id":"sku/00000000-0000-0000-0000-000000000001/7","type":"StockReceived","number":7,\
                    "at":"2026-11-21T08:59:58.500Z","event":{"key":"00000000-0000-0000-0000-000000000001",\
                    "quantity":3,"available":5}}""");
        });
    }

    /** The code was worked out with {@code openssl dgst -sha256 -hmac}. */
    @Test
    void signsTheTimeAndTheBody() {
        assertThat(Signature.of(SECRET, 1_795_251_600, "{}"))
                .isEqualTo("v1=3bc7958fb1c3bddf954fe03dc27b1241e8ee1c8f5644b6e5add79c2299fbee4b");
        sink.tell(EVENT);
        Received received = receiver.taken().getFirst();
        assertThat(received.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(received.signature()).isEqualTo(Signature.of(SECRET, NOW.getEpochSecond(), received.body()));
        assertThat(received.signature())
                .isNotEqualTo(Signature.of(SECRET, NOW.getEpochSecond() + 1, received.body()))
                .isNotEqualTo(Signature.of(SECRET, NOW.getEpochSecond(), received.body() + " "))
                .isNotEqualTo(Signature.of(new byte[32], NOW.getEpochSecond(), received.body()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void believesEverySuccess(int status) {
        receiver.answer(status);
        sink.tell(EVENT);
        assertThat(receiver.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 404, 409, 429, 500, 503})
    void saysWhatTheReceiverAnswered(int status) {
        receiver.answer(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });
        assertThatThrownBy(() -> sink.tell(EVENT)).hasMessage("the receiver answered " + status);
    }

    @Test
    void doesNotWaitForAReceiverThatIsSilent() {
        receiver.answer(exchange -> await());
        assertThatThrownBy(() -> sink.tell(EVENT)).hasMessageContaining("did not answer within 1000 ms");
    }

    @Test
    void doesNotWaitForAnAnswerWithoutAnEnd() {
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            await();
        });
        assertThatThrownBy(() -> sink.tell(EVENT)).hasMessageContaining("did not answer within 1000 ms");
    }

    @Test
    void doesNotTakeHalfAnAnswerForASuccess() {
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            OutputStream body = exchange.getResponseBody();
            body.write('a');
            body.flush();
            throw new IllegalStateException("dies in the middle of its answer");
        });
        assertThatThrownBy(() -> sink.tell(EVENT)).isInstanceOf(NotTaken.class);
    }

    @Test
    void findsAReceiverAgainThatWasAway() {
        sink.tell(EVENT);
        receiver.close();
        assertThatThrownBy(() -> sink.tell(EVENT)).hasMessageContaining("cannot be reached");
        try (Receiver restarted = Receiver.open(receiver.port())) {
            sink.tell(EVENT);
            assertThat(restarted.taken()).hasSize(1);
        }
    }

    private void await() {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
