package dev.jumun.core.order;

import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.store.Store;
import java.util.Optional;

/**
 * An order, for whose it is. An order neither goes nor changes hands, so what is read ahead holds in the commit too.
 */
public final class OwnOrder {
    private OwnOrder() {}

    /** The order as committed last; empty if there is none, or it is somebody else's. */
    public static Optional<OrderState> find(Store store, OrderId order, MemberId member) {
        return store.read(order).filter(found -> found.member().equals(member));
    }
}
