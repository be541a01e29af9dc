package dev.jumun.core.simulation;

import dev.jumun.delivery.Carrier;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.EventSink;
import dev.jumun.event.Outbox;
import dev.jumun.event.RelayEvents;
import dev.jumun.store.Store;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is wrong on a simulated day: at one of the core's doors, whatever a bug of the core would do there. */
interface Bug {
    /** Nothing is wrong. */
    Bug NONE = new Bug() {};

    /** The one store is wrong. */
    static Bug of(UnaryOperator<Store> store) {
        return new Bug() {
            @Override
            public Store store(Store right) {
                return store.apply(right);
            }
        };
    }

    /** The one store. */
    default Store store(Store right) {
        return right;
    }

    /** What one server makes of the store, crashes and all. */
    default Store server(Store right) {
        return right;
    }

    /** What one server sees of the outbox. */
    default Outbox outbox(Outbox right) {
        return right;
    }

    /** What one server sees of what sinks are owed. */
    default DeadLetterQueries deadLetters(DeadLetterQueries right) {
        return right;
    }

    /** What the carrier hears of one server. */
    default Carrier carrier(Carrier right) {
        return right;
    }

    /** A relay that tells a sink. */
    default RelayEvents relay(EventSink sink, Function<EventSink, RelayEvents> right) {
        return right.apply(sink);
    }
}
