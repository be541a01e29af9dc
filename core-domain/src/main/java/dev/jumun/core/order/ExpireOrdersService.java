package dev.jumun.core.order;

import dev.jumun.core.lock.Job;
import dev.jumun.core.lock.Turn;
import dev.jumun.lock.FenceId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderExpired;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.order.OrderState;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import java.time.InstantSource;
import java.util.Optional;

public final class ExpireOrdersService implements ExpireOrders {
    /** The job of all who sweep orders. */
    public static final FenceId JOB = new FenceId("expire-orders");

    private final Store store;
    private final OrderQueries orders;
    private final InstantSource clock;
    private final Job job;

    public ExpireOrdersService(Store store, OrderQueries orders, InstantSource clock, Job job) {
        this.store = store;
        this.orders = orders;
        this.clock = clock;
        this.job = job;
    }

    @Override
    public Swept expire(Command command) {
        Job.Sweep sweep = job.sweep(orders.overdue(clock.instant(), command.limit()), command.atOnce(), this::expire);
        return new Swept(sweep.done(), sweep.failures());
    }

    private Optional<Boolean> expire(Turn turn, OrderId id) {
        return store.read(id).flatMap(order -> expire(turn, order));
    }

    private static Optional<Boolean> expire(Turn turn, OrderState order) {
        return turn.commit(OrderFootprint.of(order), tx -> expire(tx, order.key()));
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
