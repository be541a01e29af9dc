package dev.jumun.core.payment;

import dev.jumun.core.order.OwnOrder;
import dev.jumun.order.OrderState;
import dev.jumun.payment.ListPayments;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentState;
import dev.jumun.store.Store;
import dev.jumun.value.Page;
import java.util.List;
import java.util.Optional;

public final class ListPaymentsService implements ListPayments {
    private final Store store;

    public ListPaymentsService(Store store) {
        this.store = store;
    }

    @Override
    public Outcome list(Command command) {
        return OwnOrder.find(store, command.order(), command.member())
                .<Outcome>map(order -> new Listed(page(order, command.page())))
                .orElseGet(NotFound::new);
    }

    /** An order has one payment at the most. */
    private Page<PaymentState, PaymentId> page(OrderState order, Page.Request<PaymentId> request) {
        List<PaymentState> payments =
                order.payment().filter(id -> request.after().isEmpty()).flatMap(store::read).stream()
                        .toList();
        return new Page<>(payments, Optional.empty());
    }
}
