package dev.jumun.core.delivery;

import dev.jumun.core.order.OwnOrder;
import dev.jumun.delivery.DeliveryEvent;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.store.Store;
import java.util.stream.Stream;

public final class ShowDeliveryService implements ShowDelivery {
    /** More than a delivery can have. */
    private static final int ALL = 10;

    private final Store store;
    private final Outbox outbox;

    public ShowDeliveryService(Store store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public Outcome show(Command command) {
        return OwnOrder.find(store, command.order(), command.member()).isPresent()
                ? new Shown(outbox.events(DeliveryId.of(command.order()), 0, ALL).stream()
                        .flatMap(ShowDeliveryService::step)
                        .toList())
                : new NotFound();
    }

    private static Stream<Step> step(RecordedEvent recorded) {
        return recorded.event() instanceof DeliveryEvent event
                ? Stream.of(new Step(event, recorded.at()))
                : Stream.empty();
    }
}
