package dev.jumun.core.order;

import dev.jumun.order.ShowOrder;
import dev.jumun.store.Store;

public final class ShowOrderService implements ShowOrder {
    private final Store store;

    public ShowOrderService(Store store) {
        this.store = store;
    }

    @Override
    public Outcome show(Command command) {
        return OwnOrder.find(store, command.order(), command.member())
                .<Outcome>map(Shown::new)
                .orElseGet(NotFound::new);
    }
}
