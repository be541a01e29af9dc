package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.Carrier.Parcel;
import dev.jumun.delivery.Carrier.Pieces;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.order.OrderId;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Carrier} must do. */
public abstract class CarrierContract {
    private final OrderId order = new OrderId(Samples.id());
    private final SkuId sku = Samples.sku();
    private Carrier carrier;

    /** The adapter under test; called once for each test. */
    protected abstract Carrier carrier();

    /** Lets what is expected leave. */
    protected abstract void leave();

    /** Lets what has left arrive. */
    protected abstract void arrive();

    @BeforeEach
    void open() {
        carrier = carrier();
    }

    @Test
    void bringsWhatIsRegistered() {
        carrier.register(parcel(2));
        assertThat(carrier.progress(order)).isEqualTo(Progress.EXPECTED);
        leave();
        assertThat(carrier.progress(order)).isEqualTo(Progress.UNDER_WAY);
        arrive();
        assertThat(carrier.progress(order)).isEqualTo(Progress.ARRIVED);
    }

    @Test
    void knowsAParcelThatIsRegisteredAgain() {
        carrier.register(parcel(2));
        leave();
        carrier.register(parcel(2));
        assertThat(carrier.progress(order)).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void changesWhatIsInAParcelUntilItLeaves() {
        carrier.register(parcel(2));
        assertThatCode(() -> carrier.register(parcel(1))).doesNotThrowAnyException();
        leave();
        assertThatThrownBy(() -> carrier.register(parcel(2))).isInstanceOf(RuntimeException.class);
        assertThatCode(() -> carrier.register(parcel(1))).doesNotThrowAnyException();
    }

    @Test
    void doesNotFillAParcelUpAgainWhenAWordComesLate() {
        carrier.register(parcel(2));
        carrier.register(parcel(1));
        assertThatCode(() -> carrier.register(parcel(2))).doesNotThrowAnyException();
        leave();
        assertThatCode(() -> carrier.register(parcel(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> carrier.register(parcel(2))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsAParcelFromLeavingForGood() {
        carrier.register(parcel(2));
        carrier.callOff(order);
        carrier.callOff(order);
        carrier.register(parcel(2));
        leave();
        assertThat(carrier.progress(order)).isEqualTo(Progress.GIVEN_UP);
    }

    @Test
    void keepsAParcelFromLeavingThatIsRegisteredLater() {
        carrier.callOff(order);
        carrier.register(parcel(2));
        leave();
        assertThat(carrier.progress(order)).isEqualTo(Progress.GIVEN_UP);
    }

    @Test
    void cannotCallBackWhatHasLeft() {
        carrier.register(parcel(2));
        leave();
        assertThatThrownBy(() -> carrier.callOff(order)).isInstanceOf(RuntimeException.class);
        arrive();
        assertThat(carrier.progress(order)).isEqualTo(Progress.ARRIVED);
    }

    private Parcel parcel(long pieces) {
        return new Parcel(order, Optional.empty(), List.of(new Pieces(sku, "Moon jar", Quantity.of(pieces))));
    }
}
