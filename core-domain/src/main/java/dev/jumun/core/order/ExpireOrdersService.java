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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class ExpireOrdersService implements ExpireOrders {
    /** The job of all who sweep orders. */
    public static final FenceId JOB = new FenceId("expire-orders");

    private static final Swept NOTHING = new Swept(0, List.of());

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
        List<OrderId> overdue = orders.overdue(clock.instant(), command.limit());
        return overdue.isEmpty()
                ? NOTHING
                : job.inTurn(turn -> expire(turn, overdue)).orElse(NOTHING);
    }

    private Swept expire(Turn turn, List<OrderId> overdue) {
        int expired = 0;
        List<RuntimeException> failures = new ArrayList<>();
        for (OrderId id : overdue) {
            try {
                Optional<Boolean> done = store.read(id).flatMap(order -> expire(turn, order));
                if (done.isEmpty()) {
                    break;
                }
                expired += done.get() ? 1 : 0;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return new Swept(expired, failures);
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
