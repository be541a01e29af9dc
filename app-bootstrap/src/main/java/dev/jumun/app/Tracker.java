package dev.jumun.app;

import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.delivery.FollowDeliveries.Followed;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the carrier every second how far parcels have come, on a thread of its own: a slow carrier holds up nothing else. */
public final class Tracker {
    private static final Logger LOG = LoggerFactory.getLogger(Tracker.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 100;

    private final Optional<Chore> chore;

    public Tracker(Optional<FollowDeliveries> deliveries) {
        this.chore = deliveries.map(follow -> new Chore("tracker", REST, () -> round(follow), Tracker::complain));
    }

    void start() {
        chore.ifPresent(Chore::start);
    }

    /** The parcels that are being asked about are the last. */
    void stop() {
        chore.ifPresent(Chore::stop);
    }

    /** Goes on at once until there is less to do than one call does, or nothing of it can be done now. */
    private static Duration round(FollowDeliveries follow) {
        Followed followed = follow.follow(new FollowDeliveries.Command(MOST_AT_ONCE));
        followed.failures().forEach(failure -> LOG.warn("a parcel could not be asked about now", failure));
        return followed.asked() == MOST_AT_ONCE && followed.failures().size() < MOST_AT_ONCE ? Duration.ZERO : REST;
    }

    private static void complain(Throwable trouble) {
        LOG.warn("parcels are asked about again in a second: {}", trouble.toString());
    }
}
