package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(30)
class StoppingTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATE = Duration.ofMinutes(10);

    private final Logger logger = (Logger) LoggerFactory.getLogger(Stopping.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Queue<String> stopped = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> released = new CompletableFuture<>();
    private final Chore hanging = new Chore("hanging", Duration.ZERO, this::hang, trouble -> {});
    private final Stopping stopping = new Stopping();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void release() {
        logger.detachAppender(log);
        released.complete(true);
    }

    @Test
    void leavesBehindAChoreThatDoesNotEndAndNamesIt() {
        hanging.start();
        long begun = System.nanoTime();

        stopping.by(SOON, Map.of("hanging", hanging::stop, "other", () -> stopped.add("other")));
        stopping.by(LATE, Map.of("next", () -> stopped.add("next")));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(SOON.dividedBy(2), Duration.ofSeconds(4));
        assertThat(stopped).containsExactly("other", "next");
        assertThat(log.list).singleElement().asString().contains("hanging has not stopped");
    }

    @Test
    void waitsForAllOfAStepBeforeItGoesOn() {
        stopping.by(LATE, Map.of("slow", this::stopSlowly, "quick", () -> stopped.add("quick")));
        stopping.by(LATE, Map.of("next", () -> stopped.add("next")));

        assertThat(stopped).containsExactly("quick", "slow", "next");
        assertThat(log.list).isEmpty();
    }

    @Test
    void stopsAllOfAStepAtTheSameTime() {
        CompletableFuture<Boolean> one = new CompletableFuture<>();
        CompletableFuture<Boolean> other = new CompletableFuture<>();

        stopping.by(LATE, Map.of("one", () -> meet(one, other), "other", () -> meet(other, one)));

        assertThat(stopped).containsExactly("met", "met");
    }

    @Test
    void goesOnWhereOneCannotBeStopped() {
        stopping.by(LATE, Map.of("bad", () -> {
            throw new IllegalStateException("planted");
        }));
        stopping.by(LATE, Map.of("next", () -> stopped.add("next")));

        assertThat(stopped).containsExactly("next");
        assertThat(log.list).singleElement().asString().contains("bad");
    }

    private Duration hang() {
        released.join();
        return Duration.ZERO;
    }

    private void stopSlowly() {
        Wait.sleep(SOON);
        stopped.add("slow");
    }

    private void meet(CompletableFuture<Boolean> me, CompletableFuture<Boolean> other) {
        me.complete(true);
        other.join();
        stopped.add("met");
    }
}
