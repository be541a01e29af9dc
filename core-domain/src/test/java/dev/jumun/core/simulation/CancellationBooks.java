package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the clients know of cancellations from their receipts alone. */
final class CancellationBooks {
    private final Map<OrderId, Set<Cancellation>> done = new HashMap<>();

    void enter(Cancellation cancellation) {
        assertThat(done.computeIfAbsent(cancellation.order(), order -> new HashSet<>())
                        .add(cancellation))
                .as("cancelled once")
                .isTrue();
    }

    /** The bill of an order after all that was done to it, in the order in which the shop told it. */
    Bill bill(InMemoryPersistence shop, OrderState placed) {
        Bill bill = new Bill(placed);
        Set<Cancellation> told = new HashSet<>();
        shop.outbox().events(placed.key(), 0, Integer.MAX_VALUE).forEach(recorded -> {
            switch (recorded.event()) {
                case OrderConfirmed(OrderState order) ->
                    bill.confirm(order.payment().isPresent());
                case OrderCancelled(Cancellation cancellation) -> {
                    told.add(cancellation);
                    bill.cancel(cancellation);
                }
                default -> {}
            }
        });
        assertThat(told).isEqualTo(done.getOrDefault(placed.key(), Set.of()));
        return bill;
    }
}
