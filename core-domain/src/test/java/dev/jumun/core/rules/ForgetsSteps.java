package dev.jumun.core.rules;

import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.util.Optional;

/** A planted bug: every delivery looks as if it had just been registered. */
final class ForgetsSteps extends WrappedStore {
    ForgetsSteps(Store inner) {
        super(inner);
    }

    @Override
    protected Tx over(Tx tx) {
        return new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return super.find(key)
                        .map(state -> state instanceof DeliveryState delivery
                                ? key.kind().type().cast(registered(delivery))
                                : state);
            }
        };
    }

    private static DeliveryState registered(DeliveryState delivery) {
        return new DeliveryState(
                delivery.key(), DeliveryStatus.REGISTERED, delivery.since(), Optional.of(delivery.since()));
    }
}
