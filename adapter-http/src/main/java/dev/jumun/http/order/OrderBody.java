package dev.jumun.http.order;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.ShipTo;
import dev.jumun.value.Length;
import dev.jumun.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The request for an order. */
record OrderBody(
        Supplier<List<PlaceOrder.Line>> lines,
        Supplier<Optional<IssuedCouponId>> coupon,
        Supplier<Optional<Long>> points,
        Supplier<Optional<ShipTo>> shipTo) {

    static OrderBody of(Fields body) {
        LinesBody<PlaceOrder.Line> lines = new LinesBody<>(PlaceOrder.Line::new);
        OrderBody order = new OrderBody(
                body.objects("lines", 1, Integer.MAX_VALUE, lines::line),
                body.optional("issuedCouponId", Reading.id(IssuedCouponId::new)),
                body.optional("points", Reading.integer(0, Long.MAX_VALUE)),
                body.object("shipTo", OrderBody::shipTo));
        lines.checkMerged(body);
        return order;
    }

    private static Supplier<ShipTo> shipTo(Fields body) {
        Supplier<String> name = body.required("name", Reading.text(Length.NAME));
        Supplier<String> phone = body.required("phone", Reading.text(ShipTo.PHONE));
        Supplier<String> postcode = body.required("postcode", Reading.text(ShipTo.POSTCODE));
        Supplier<String> address = body.required("address", Reading.text(ShipTo.ADDRESS));
        return () -> new ShipTo(name.get(), phone.get(), postcode.get(), address.get());
    }

    PlaceOrder.Command command(IdempotencyKey key, MemberId by) {
        return new PlaceOrder.Command(
                key, by, lines.get(), coupon.get(), Money.of(points.get().orElse(0L)), shipTo.get());
    }
}
