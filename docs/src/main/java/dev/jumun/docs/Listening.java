package dev.jumun.docs;

import dev.jumun.core.Jumun;
import dev.jumun.event.Event;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import dev.jumun.order.OrderConfirmed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Who is told what happens in a shop inside another program. */
final class Listening {
    private Listening() {}

    /** Mails a receipt for each order that is paid. */
    record Receipts(Consumer<String> mail) implements EventSink {
        @Override
        public SinkId id() {
            return new SinkId("receipts");
        }

        @Override
        public boolean wants(Class<? extends Event> type) {
            return type == OrderConfirmed.class;
        }

        @Override
        public void tell(RecordedEvent told) {
            if (told.event() instanceof OrderConfirmed(var order)) {
                mail.accept(order.total() + " for " + told.id());
            }
        }
    }

    /** A task that throws is not scheduled again. */
    static void listen(Jumun shop, EventSink sink, ScheduledExecutorService timer) {
        RelayEvents relay = shop.relayEvents(sink, RelayEvents.Retries.DEFAULT);
        Runnable round = () -> {
            try {
                var unused = relay.relay();
            } catch (RuntimeException trouble) {
                System.err.println("told a little later: " + trouble);
            }
        };
        var unused = timer.scheduleWithFixedDelay(round, 0, 200, TimeUnit.MILLISECONDS);
    }
}
