package dev.jumun.core.order;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.order.CancelForMember;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.CancellationId;
import dev.jumun.order.OrderState;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.util.Optional;

public final class CancelForMemberService implements CancelForMember {
    private final Store store;
    private final Attempts attempts;
    private final Ids ids;

    public CancelForMemberService(Store store, Attempts attempts, Ids ids) {
        this.store = store;
        this.attempts = attempts;
        this.ids = ids;
    }

    @Override
    public Attempted<CancelOrder.Outcome> cancel(Command command) {
        Optional<OrderState> order = store.read(command.order());
        if (order.isEmpty()) {
            return new Attempted.Decided<>(new CancelOrder.NotFound());
        }
        CancellationId id = new CancellationId(ids.next());
        return attempts.once(
                command,
                OrderFootprint.of(order.get()),
                tx -> CallingOff.cancel(tx, id, command.order(), command.lines()));
    }
}
