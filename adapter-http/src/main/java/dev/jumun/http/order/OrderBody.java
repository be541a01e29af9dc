package dev.jumun.http.order;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.ShipTo;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The request for an order. */
record OrderBody(
        Supplier<List<PlaceOrder.Line>> lines,
        Supplier<Optional<IssuedCouponId>> coupon,
        Supplier<Optional<Long>> points,
        Supplier<Optional<ShipTo>> shipTo) {

    static OrderBody of(Fields body) {
        Map<SkuId, Long> pieces = new LinkedHashMap<>();
        OrderBody order = new OrderBody(
                body.objects("lines", 1, Integer.MAX_VALUE, line -> line(line, pieces)),
                body.optional("issuedCouponId", Reading.id(IssuedCouponId::new)),
                body.optional("points", Reading.integer(0, Long.MAX_VALUE)),
                body.object("shipTo", OrderBody::shipTo));
        checkMerged(pieces, body);
        return order;
    }

    private static Supplier<PlaceOrder.Line> line(Fields body, Map<SkuId, Long> pieces) {
        Supplier<Optional<SkuId>> sku = body.requiredSoFar("skuId", Reading.id(SkuId::new));
        Supplier<Optional<Long>> quantity = body.requiredSoFar("quantity", Reading.integer(1, OrderLine.MAX_QUANTITY));
        sku.get().ifPresent(id -> quantity.get().ifPresent(count -> pieces.merge(id, count, Long::sum)));
        return () -> new PlaceOrder.Line(
                sku.get().orElseThrow(), Quantity.of(quantity.get().orElseThrow()));
    }

    private static Supplier<ShipTo> shipTo(Fields body) {
        Supplier<String> name = body.required("name", Reading.text(1, 200));
        Supplier<String> phone = body.required("phone", Reading.text(1, 50));
        Supplier<String> postcode = body.required("postcode", Reading.text(1, 20));
        Supplier<String> address = body.required("address", Reading.text(1, 500));
        return () -> new ShipTo(name.get(), phone.get(), postcode.get(), address.get());
    }

    PlaceOrder.Command command(IdempotencyKey key, MemberId by) {
        return new PlaceOrder.Command(
                key, by, lines.get(), coupon.get(), Money.of(points.get().orElse(0L)), shipTo.get());
    }

    /** What holds for the lines of one SKU together. */
    private static void checkMerged(Map<SkuId, Long> pieces, Fields body) {
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
