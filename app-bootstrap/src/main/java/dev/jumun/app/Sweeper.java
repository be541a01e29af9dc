package dev.jumun.app;

import dev.jumun.order.ExpireOrders;
import dev.jumun.point.ExpirePoints;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does, every second, what is due without anybody asking; what there is much of, until there is less than one call does. */
public final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int MOST_PER_SWEEP = 1_000;

    /** Few beside a crowd that orders, and enough to share their commits. */
    private static final int AT_ONCE = 32;

    private final ExpireOrders orders;
    private final ExpirePoints points;
    private final List<Chore> chores;

    @Inject
    public Sweeper(ExpireOrders orders, ExpirePoints points) {
        this.orders = orders;
        this.points = points;
        this.chores = List.of(chore("sweeper-orders", this::expireOrders), chore("sweeper-points", this::expirePoints));
    }

    private static Chore chore(String name, Supplier<Duration> sweep) {
        return new Chore(name, REST, sweep, trouble -> LOG.warn("the sweep goes on in a second", trouble));
    }

    void start() {
        chores.forEach(Chore::start);
    }

    void stop() {
        chores.forEach(Chore::end);
        chores.forEach(Chore::stop);
    }

    private Duration expireOrders() {
        ExpireOrders.Swept swept = orders.expire(new ExpireOrders.Command(MOST_PER_SWEEP, AT_ONCE));
        swept.failures().forEach(failure -> LOG.warn("an order could not be expired now", failure));
        if (swept.expired() > 0) {
            LOG.info("{} unpaid orders expired", swept.expired());
        }
        return restAfter(swept.expired());
    }

    private Duration expirePoints() {
        ExpirePoints.Swept swept = points.expire(new ExpirePoints.Command(MOST_PER_SWEEP));
        swept.failures().forEach(failure -> LOG.warn("the points of a wallet could not be expired now", failure));
        if (swept.wallets() > 0) {
            LOG.info("points expired in {} wallets", swept.wallets());
        }
        return restAfter(swept.wallets());
    }

    private static Duration restAfter(int done) {
        return done == MOST_PER_SWEEP ? Duration.ZERO : REST;
    }
}
