package dev.jumun.http.order;

import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.order.OrderLine;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Lines of a request: so many pieces of each SKU. */
final class LinesBody<T> {
    private final BiFunction<SkuId, Quantity, T> type;
    private final Map<SkuId, Long> pieces = new LinkedHashMap<>();

    LinesBody(BiFunction<SkuId, Quantity, T> type) {
        this.type = type;
    }

    Supplier<T> line(Fields body) {
        Supplier<Optional<SkuId>> sku = body.requiredSoFar("skuId", Reading.id(SkuId::new));
        Supplier<Optional<Long>> quantity = body.requiredSoFar("quantity", Reading.integer(1, OrderLine.MAX_QUANTITY));
        sku.get().ifPresent(id -> quantity.get().ifPresent(count -> pieces.merge(id, count, Long::sum)));
        return () ->
                type.apply(sku.get().orElseThrow(), Quantity.of(quantity.get().orElseThrow()));
    }

    /** What holds for the lines of one SKU together. */
    void checkMerged(Fields body) {
        if (pieces.size() > PlaceOrder.Command.MAX_LINES) {
            body.reject(FieldError.of(
                    "lines", pieces.size() + " SKUs", "must be " + PlaceOrder.Command.MAX_LINES + " SKUs at most"));
        }
        pieces.forEach((sku, sum) -> {
            if (sum > OrderLine.MAX_QUANTITY) {
                body.reject(FieldError.of(
                        "lines",
                        sum + " of " + sku,
                        "must be " + OrderLine.MAX_QUANTITY + " pieces of one SKU at most"));
            }
        });
    }
}
