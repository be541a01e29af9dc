package dev.jumun.core.delivery;

import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.event.Event;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderId;

/** Lets the carrier know whenever an order changed. What it is told twice it arranges twice, to the same effect. */
public final class DeliverySink implements EventSink {
    private static final int AT_ONCE = 16;

    private final ArrangeDelivery arrange;

    public DeliverySink(ArrangeDelivery arrange) {
        this.arrange = arrange;
    }

    @Override
    public SinkId id() {
        return ArrangeDelivery.SINK;
    }

    @Override
    public boolean wants(Class<? extends Event> type) {
        return type == OrderConfirmed.class || type == OrderCancelled.class;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public void tell(RecordedEvent event) {
        if (event.event().key() instanceof OrderId order) {
            var unused = arrange.arrange(new ArrangeDelivery.Command(order));
        }
    }
}
