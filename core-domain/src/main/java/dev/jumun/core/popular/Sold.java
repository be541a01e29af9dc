package dev.jumun.core.popular;

import dev.jumun.catalog.ProductId;
import dev.jumun.core.popular.Sales.Day;
import dev.jumun.event.RecordedEvent;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderLine;
import dev.jumun.stock.SkuId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An order that was confirmed: on which day, and which products its SKUs are. */
record Sold(LocalDate day, Map<SkuId, ProductId> products) {
    /** If that is what the event tells. */
    static Optional<Sold> by(RecordedEvent recorded) {
        return recorded.event() instanceof OrderConfirmed confirmed
                ? Optional.of(of(confirmed, recorded))
                : Optional.empty();
    }

    private static Sold of(OrderConfirmed confirmed, RecordedEvent recorded) {
        Map<SkuId, ProductId> products = new HashMap<>();
        confirmed.order().lines().forEach(line -> products.put(line.sku(), line.product()));
        return new Sold(Sales.day(recorded.at()), products);
    }

    /** Where a line of it counts. */
    Day of(OrderLine line) {
        return new Day(line.product(), day);
    }

    /** Where pieces of it that were called off counted. */
    Day of(Cancellation.Line line) {
        return new Day(Objects.requireNonNull(products.get(line.sku())), day);
    }
}
