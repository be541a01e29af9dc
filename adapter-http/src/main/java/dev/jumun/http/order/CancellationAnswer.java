package dev.jumun.http.order;

import dev.jumun.attempt.Attempted;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderStatus;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** What whoever cancels an order is told. */
final class CancellationAnswer {
    private CancellationAnswer() {}

    static Answer of(Attempted<CancelOrder.Outcome> attempted) {
        return Attempts.answer(attempted, outcome -> switch (outcome) {
            case CancelOrder.Cancelled(Cancellation cancellation) -> Answer.created(to -> write(to, cancellation));
            case CancelOrder.NotFound() -> Answer.notFound();
            case CancelOrder.AlreadyCancelled() ->
                Answer.problem(ProblemCode.ALREADY_CANCELLED, "everything was given back then");
            case CancelOrder.SkuNotFound(var skus) ->
                Answer.problem(ProblemCode.SKU_NOT_FOUND, "not in the order: " + skus);
            case CancelOrder.OrderNotCancellable(OrderStatus status, var left) ->
                Answer.problem(ProblemCode.ORDER_NOT_CANCELLABLE, detail(status, left));
        });
    }

    private static String detail(OrderStatus status, Map<SkuId, Quantity> left) {
        if (status == OrderStatus.CONFIRMED && left.isEmpty()) {
            return "the order has left the house";
        }
        return left.isEmpty() ? "the order is " + status : OrderJson.shortage(left) + " left to cancel";
    }

    private static void write(JsonGenerator to, Cancellation cancellation) {
        to.writeStartObject();
        to.writeStringProperty("cancellationId", cancellation.id().toString());
        to.writeStringProperty("orderId", cancellation.order().toString());
        to.writeArrayPropertyStart("lines");
        cancellation.lines().forEach(line -> {
            to.writeStartObject();
            to.writeStringProperty("skuId", line.sku().toString());
            to.writeNumberProperty("quantity", line.quantity().count());
            to.writeEndObject();
        });
        to.writeEndArray();
        to.writeObjectPropertyStart("refunded");
        to.writeNumberProperty("points", cancellation.refundedPoints().amount());
        to.writeNumberProperty("payment", cancellation.refundedPayment().amount());
        to.writeEndObject();
        to.writeBooleanProperty("couponReturned", cancellation.couponReturned());
        to.writeEndObject();
    }
}
