package dev.jumun.app;

import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.delivery.FollowDeliveries.Followed;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the carrier every second how far parcels have come, on a thread of its own: a slow carrier holds up nothing else. */
public final class Tracker {
    private static final Logger LOG = LoggerFactory.getLogger(Tracker.class);
    private static final int MOST_AT_ONCE = 100;

    private final Optional<FollowDeliveries> deliveries;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tracker").factory());

    public Tracker(Optional<FollowDeliveries> deliveries) {
        this.deliveries = deliveries;
    }

    void start() {
        deliveries.ifPresent(follow -> {
            var unused = timer.scheduleWithFixedDelay(() -> follow(follow), 1, 1, TimeUnit.SECONDS);
        });
    }

    /** The parcel that is being asked about is the last. */
    void stop() {
        timer.shutdown();
        try {
            var unused = timer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until there is less to do than one call does, or nothing of it can be done now. */
    private void follow(FollowDeliveries follow) {
        try {
            Followed followed;
            do {
                followed = follow.follow(new FollowDeliveries.Command(MOST_AT_ONCE));
                followed.failures().forEach(failure -> LOG.warn("a parcel could not be asked about now", failure));
            } while (followed.asked() == MOST_AT_ONCE
                    && followed.failures().size() < MOST_AT_ONCE
                    && !timer.isShutdown());
        } catch (RuntimeException | Error trouble) { // nothing else would say why it never comes again
            LOG.warn("parcels are asked about again in a second: {}", trouble.toString());
        }
    }
}
