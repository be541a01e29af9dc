package dev.jumun.core.order;

import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderExpired;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.order.OrderState;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class ExpireOrdersService implements ExpireOrders {
    private final Store store;
    private final OrderQueries orders;
    private final InstantSource clock;

    public ExpireOrdersService(Store store, OrderQueries orders, InstantSource clock) {
        this.store = store;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Swept expire(Command command) {
        int expired = 0;
        List<RuntimeException> failures = new ArrayList<>();
        for (OrderId id : orders.overdue(clock.instant(), command.limit())) {
            try {
                expired += store.read(id).filter(this::expire).isPresent() ? 1 : 0;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return new Swept(expired, failures);
    }

    private boolean expire(OrderState order) {
        return store.commit(OrderFootprint.of(order), tx -> expire(tx, order.key()));
    }

    private static boolean expire(Tx tx, OrderId id) {
        Optional<OrderState> order = tx.find(id).filter(found -> Order.isOverdue(found, tx.now()));
        order.ifPresent(overdue -> {
            GiveBack.all(tx, overdue);
            tx.put(Order.expired(overdue));
            tx.emit(new OrderExpired(id));
        });
        return order.isPresent();
    }
}
