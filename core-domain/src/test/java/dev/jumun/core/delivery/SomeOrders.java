package dev.jumun.core.delivery;

import dev.jumun.event.Event;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.order.OrderId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A sink under a name of its own that hears of a test's orders only, because tests share a database. */
public final class SomeOrders implements EventSink {
    private final SinkId id = new SinkId("d" + UUID.randomUUID().toString().substring(5));
    private final EventSink sink;
    private final Set<OrderId> orders = ConcurrentHashMap.newKeySet();

    public SomeOrders(EventSink sink) {
        this.sink = sink;
    }

    public OrderId with(OrderId order) {
        orders.add(order);
        return order;
    }

    @Override
    public SinkId id() {
        return id;
    }

    @Override
    public boolean wants(Class<? extends Event> type) {
        return sink.wants(type);
    }

    @Override
    public void tell(RecordedEvent event) {
        if (event.event().key() instanceof OrderId order && orders.contains(order)) {
            sink.tell(event);
        }
    }
}
