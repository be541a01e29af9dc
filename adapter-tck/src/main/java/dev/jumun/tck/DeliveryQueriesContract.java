package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryQueries;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.order.OrderId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DeliveryQueries} must do. Keys are new in each test: a shared database will do. */
public abstract class DeliveryQueriesContract {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final int ALL = 100_000;

    private final DeliveryId delivery = DeliveryId.of(new OrderId(Samples.id()));
    private Persistence persistence;
    private DeliveryQueries deliveries;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        deliveries = persistence.deliveries();
    }

    @Test
    void findsWhatIsToBeAskedAboutLongestDueFirst() {
        DeliveryId later = DeliveryId.of(new OrderId(Samples.id()));
        DeliveryId notYet = DeliveryId.of(new OrderId(Samples.id()));
        put(later, DeliveryStatus.SHIPPED, Optional.of(LONG_AGO.plusSeconds(2)));
        put(delivery, DeliveryStatus.REGISTERED, Optional.of(LONG_AGO.plusSeconds(1)));
        put(notYet, DeliveryStatus.REGISTERED, Optional.of(LONG_AGO.plusMillis(2_001)));
        assertThat(deliveries.due(LONG_AGO.plusSeconds(2), ALL))
                .containsSubsequence(delivery, later)
                .doesNotContain(notYet);
        assertThat(deliveries.due(LONG_AGO.plusSeconds(2), 1)).hasSize(1);
    }

    @Test
    void asksOnceForEachAtItsLatestMoment() {
        put(delivery, DeliveryStatus.REGISTERED, Optional.of(LONG_AGO));
        put(delivery, DeliveryStatus.REGISTERED, Optional.of(LONG_AGO.plusSeconds(60)));
        assertThat(deliveries.due(LONG_AGO.plusSeconds(59), ALL)).doesNotContain(delivery);
        assertThat(deliveries.due(LONG_AGO.plusSeconds(60), ALL)).containsOnlyOnce(delivery);
    }

    @Test
    void forgetsWhatIsOver() {
        put(delivery, DeliveryStatus.SHIPPED, Optional.of(LONG_AGO));
        put(delivery, DeliveryStatus.DELIVERED, Optional.empty());
        assertThat(deliveries.due(LONG_AGO.plusSeconds(60), ALL)).doesNotContain(delivery);
    }

    private void put(DeliveryId id, DeliveryStatus status, Optional<Instant> askAt) {
        persistence.store().commit(Footprint.of(id), tx -> {
            tx.put(new DeliveryState(id, status, LONG_AGO, askAt));
            return true;
        });
    }
}
