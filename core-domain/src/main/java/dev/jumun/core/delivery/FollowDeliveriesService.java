package dev.jumun.core.delivery;

import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryQueries;
import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.order.OrderLine;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

public final class FollowDeliveriesService implements FollowDeliveries {
    private final Store store;
    private final DeliveryQueries deliveries;
    private final Carrier carrier;
    private final InstantSource clock;

    public FollowDeliveriesService(Store store, DeliveryQueries deliveries, Carrier carrier, InstantSource clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public Followed follow(Command command) {
        int moved = 0;
        List<RuntimeException> failures = new ArrayList<>();
        List<DeliveryId> due = deliveries.due(clock.instant(), command.limit());
        for (DeliveryId id : due) {
            try {
                moved += follow(id) ? 1 : 0;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return new Followed(due.size(), moved, failures);
    }

    private boolean follow(DeliveryId id) {
        if (!store.commit(Footprint.of(id), tx -> Delivery.claimed(tx, id))) {
            return false;
        }
        Progress progress = carrier.progress(id.order());
        return progress != Progress.EXPECTED && store.commit(footprint(id), tx -> Delivery.moved(tx, id, progress));
    }

    private Footprint footprint(DeliveryId id) {
        return Footprint.of(id, id.order())
                .holding(store.read(id.order()).orElseThrow().lines().stream()
                        .map(OrderLine::sku)
                        .toList());
    }
}
