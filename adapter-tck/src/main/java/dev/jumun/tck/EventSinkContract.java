package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.StockReceived;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EventSink} must do. */
public abstract class EventSinkContract {
    private EventSink sink;

    /** The adapter under test, with nothing told yet; called once for each test. */
    protected abstract EventSink sink();

    /** The ids of the events that have arrived, in order, repetitions too. */
    protected abstract List<String> arrived();

    /** From now on whatever is told cannot arrive. A sink that cannot fail returns false. */
    protected abstract boolean breakDown();

    /** Undoes {@link #breakDown()}. */
    protected abstract void repair();

    @BeforeEach
    void open() {
        sink = sink();
    }

    @Test
    void takesEventsInTheOrderInWhichItIsTold() {
        SkuId sku = Samples.sku();
        List<RecordedEvent> events = List.of(event(sku, 1), event(sku, 2), event(Samples.sku(), 1), event(sku, 3));
        events.forEach(sink::tell);
        assertThat(arrived()).containsExactlyElementsOf(ids(events));
    }

    @Test
    void takesAnEventAgain() {
        RecordedEvent event = event(Samples.sku(), 1);
        sink.tell(event);
        sink.tell(event);
        assertThat(arrived()).contains(event.id()).containsOnly(event.id());
    }

    @Test
    void takesAsManyAtOnceAsItLikes() {
        assertThat(sink.atOnce()).isPositive();
        List<RecordedEvent> events = Stream.generate(() -> event(Samples.sku(), 1))
                .limit(10L * sink.atOnce())
                .toList();
        Crowd.rush(sink.atOnce(), number -> {
            IntStream.range(number * 10, number * 10 + 10).forEach(i -> sink.tell(events.get(i)));
            return true;
        });
        assertThat(arrived()).containsExactlyInAnyOrderElementsOf(ids(events));
    }

    @Test
    void saysWhenItHasNotTakenAnEventAndTakesItLater() {
        RecordedEvent event = event(Samples.sku(), 1);
        Assumptions.assumeTrue(breakDown());
        assertThatThrownBy(() -> sink.tell(event)).isInstanceOf(RuntimeException.class);
        assertThat(arrived()).isEmpty();
        repair();
        sink.tell(event);
        assertThat(arrived()).containsExactly(event.id());
    }

    @Test
    void hasOneNameForGood() {
        assertThat(sink.id()).isEqualTo(sink.id());
    }

    private static RecordedEvent event(SkuId sku, long number) {
        return new RecordedEvent(
                number,
                new StockReceived(sku, Quantity.of(1), Quantity.of(number)),
                Instant.parse("2026-11-21T09:00:00Z"));
    }

    private static List<String> ids(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }
}
