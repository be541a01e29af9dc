package dev.jumun.webhook;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.json.JsonCodec;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts each event as JSON. An answer of 2xx, in full and within ten seconds, says that it was taken; anything else, a
 * redirection too, that it was not. {@code Jumun-Event} names the event, the same at every try; {@code Jumun-Signature}
 * proves with {@code Jumun-Timestamp} who sends it. Thread-safe.
 */
public final class WebhookSink implements EventSink, AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int AT_ONCE = 16;

    private final Webhook webhook;
    private final InstantSource clock;
    private final Duration patience;
    private final JsonCodec json = new JsonCodec();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    /** Signs with the time of {@code clock}. */
    public WebhookSink(Webhook webhook, InstantSource clock) {
        this(webhook, clock, ANSWERING);
    }

    WebhookSink(Webhook webhook, InstantSource clock, Duration patience) {
        this.webhook = webhook;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public SinkId id() {
        return webhook.id();
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public void tell(RecordedEvent event) {
        int status = post(request(event));
        if (status < 200 || status > 299) {
            throw new NotTaken("the receiver answered " + status);
        }
    }

    private HttpRequest request(RecordedEvent event) {
        String body = json.writeRecorded(event);
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(webhook.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Jumun")
                .header("Jumun-Event", event.id())
                .header("Jumun-Timestamp", Long.toString(now))
                .header("Jumun-Signature", Signature.of(webhook.secret(), now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private int post(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException silence) {
            throw new NotTaken("the receiver did not answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw new NotTaken("the receiver cannot be reached: " + failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken("stopped while the receiver was asked");
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
