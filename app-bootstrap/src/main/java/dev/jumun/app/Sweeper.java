package dev.jumun.app;

import dev.jumun.order.ExpireOrders;
import dev.jumun.point.ExpirePoints;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does, every second, what is due without anybody asking. */
public final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int MOST_PER_SWEEP = 1_000;

    private final ExpireOrders orders;
    private final ExpirePoints points;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());

    @Inject
    public Sweeper(ExpireOrders orders, ExpirePoints points) {
        this.orders = orders;
        this.points = points;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    void stop() {
        timer.close();
    }

    private void sweep() {
        sweep(this::expireOrders);
        sweep(this::expirePoints);
    }

    /** Until there is less to do than one call does. */
    private static void sweep(IntSupplier expiring) {
        try {
            int done;
            do {
                done = expiring.getAsInt();
            } while (done == MOST_PER_SWEEP);
        } catch (RuntimeException | Error trouble) { // nothing else would say why it never comes again
            LOG.warn("the sweep goes on in a second", trouble);
        }
    }

    private int expireOrders() {
        ExpireOrders.Swept swept = orders.expire(new ExpireOrders.Command(MOST_PER_SWEEP));
        swept.failures().forEach(failure -> LOG.warn("an order could not be expired now", failure));
        if (swept.expired() > 0) {
            LOG.info("{} unpaid orders expired", swept.expired());
        }
        return swept.expired();
    }

    private int expirePoints() {
        ExpirePoints.Swept swept = points.expire(new ExpirePoints.Command(MOST_PER_SWEEP));
        swept.failures().forEach(failure -> LOG.warn("the points of a wallet could not be expired now", failure));
        if (swept.wallets() > 0) {
            LOG.info("points expired in {} wallets", swept.wallets());
        }
        return swept.wallets();
    }
}
