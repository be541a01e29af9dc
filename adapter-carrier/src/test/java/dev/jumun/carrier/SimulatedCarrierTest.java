package dev.jumun.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.order.OrderId;
import dev.jumun.tck.CarrierContract;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulatedCarrierTest extends CarrierContract {
    private static final Pace PACE = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(40));

    private Instant now = Instant.parse("2026-11-21T00:00:00Z");

    @Override
    protected Carrier carrier() {
        return new SimulatedCarrier(PACE, () -> now);
    }

    @Override
    protected void leave() {
        now = now.plusSeconds(20);
    }

    @Override
    protected void arrive() {
        now = now.plusSeconds(40);
    }

    @Test
    void beginsWithAParcelThatItDoesNotKnowWhenItIsAsked() {
        Carrier carrier = carrier();
        OrderId order = new OrderId(UUID.randomUUID());
        assertThat(carrier.progress(order)).isEqualTo(Progress.EXPECTED);
        leave();
        assertThat(carrier.progress(order)).isEqualTo(Progress.UNDER_WAY);
    }
}
