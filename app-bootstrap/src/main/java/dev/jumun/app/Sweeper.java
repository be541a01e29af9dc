package dev.jumun.app;

import dev.jumun.order.ExpireOrders;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does, every second, what is due without anybody asking. */
public final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int MOST_PER_SWEEP = 1_000;

    private final ExpireOrders expire;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());

    @Inject
    public Sweeper(ExpireOrders expire) {
        this.expire = expire;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    void stop() {
        timer.close();
    }

    private void sweep() {
        try {
            ExpireOrders.Swept swept;
            do {
                swept = expire.expire(new ExpireOrders.Command(MOST_PER_SWEEP));
                swept.failures().forEach(failure -> LOG.warn("an order could not be expired now", failure));
                if (swept.expired() > 0) {
                    LOG.info("{} unpaid orders expired", swept.expired());
                }
            } while (swept.expired() == MOST_PER_SWEEP);
        } catch (RuntimeException trouble) {
            LOG.warn("the sweep goes on in a second", trouble);
        }
    }
}
