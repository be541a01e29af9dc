package dev.jumun.core.event;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.Outbox;
import dev.jumun.event.RelayEvents;
import dev.jumun.order.OrderId;
import dev.jumun.tck.WrappedPersistence;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Relays in trouble. The rules are told by {@code EventsRulesIT} and {@code RelaysRulesIT}. */
class RelayEventsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final TestSink sink = new TestSink();
    private final OrderId deleted = placed();

    @Test
    void givesUpWhatTheOutboxNoLongerHas() {
        Outbox emptied = new EmptiedOutbox(shop.persistence.outbox(), key -> key.equals(deleted));
        RelayEvents relay = shop.over(new WrappedPersistence(shop.persistence, emptied))
                .relayEvents(sink, RelayEvents.Retries.DEFAULT);
        sink.refuse(deleted);
        drain(relay);
        shop.clock.advance(Duration.ofSeconds(2));
        OrderId other = placed();
        drain(relay);
        assertThat(sink.numbers(other)).containsExactly(1L);
        assertThat(shop.persistence.store().read(DeadLetterId.of(sink.id(), deleted)))
                .map(DeadLetterState::status)
                .contains(DeadLetterState.Status.DELIVERED);
    }

    private OrderId placed() {
        return shop.placed(shop.member(), 0, line(shop.sku(100, 1), 1)).key();
    }

    private static void drain(RelayEvents relay) {
        while (relay.relay().isBehind()) {
            Thread.onSpinWait();
        }
    }
}
