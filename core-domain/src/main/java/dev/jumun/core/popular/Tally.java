package dev.jumun.core.popular;

import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what some events say was sold, and what was called off of it: on the day on which it was sold, so that a sale and
 * its cancellation make nothing together, in whatever days one looks at.
 */
final class Tally {
    private static final int EVENTS_AT_ONCE = 64;

    private final Outbox outbox;
    private final Map<OrderId, Optional<Sold>> orders = new HashMap<>();
    private final Sales sales = new Sales();

    private Tally(Outbox outbox) {
        this.outbox = outbox;
    }

    static Sales of(List<RecordedEvent> events, Outbox outbox) {
        Tally tally = new Tally(outbox);
        events.forEach(tally::count);
        return tally.sales;
    }

    private void count(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OrderConfirmed confirmed -> {
                Sold sold = Sold.by(recorded).orElseThrow();
                orders.put(confirmed.key(), Optional.of(sold));
                confirmed
                        .order()
                        .lines()
                        .forEach(line ->
                                sales.add(sold.of(line), line.remaining().count()));
            }
            case OrderCancelled cancelled ->
                orders.computeIfAbsent(cancelled.key(), order -> soldBefore(order, recorded.number()))
                        .ifPresent(sold -> cancelled
                                .cancellation()
                                .lines()
                                .forEach(line -> sales.add(
                                        sold.of(line), -line.quantity().count())));
            default -> throw new IllegalStateException("not about sales: " + recorded.id());
        }
    }

    /** How the order was confirmed, if it was before its event of this number, and the outbox still says so. */
    private Optional<Sold> soldBefore(OrderId order, long number) {
        long known = 0;
        while (known < number - 1) {
            int limit = Math.toIntExact(Math.min(EVENTS_AT_ONCE, number - 1 - known));
            List<RecordedEvent> events = outbox.events(order, known, limit);
            Optional<Sold> sold =
                    events.stream().map(Sold::by).flatMap(Optional::stream).findFirst();
            if (sold.isPresent() || events.isEmpty()) {
                return sold;
            }
            known = events.getLast().number();
        }
        return Optional.empty();
    }
}
