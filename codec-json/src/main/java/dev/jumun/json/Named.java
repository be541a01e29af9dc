package dev.jumun.json;

import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.coupon.CouponIssued;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.delivery.DeliveryDelivered;
import dev.jumun.delivery.DeliveryFailed;
import dev.jumun.delivery.DeliveryRegistered;
import dev.jumun.delivery.DeliveryShipped;
import dev.jumun.event.Event;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderExpired;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentApproved;
import dev.jumun.payment.PaymentRefunded;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.PointsCharged;
import dev.jumun.point.PointsExpired;
import dev.jumun.proof.DriftFound;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.StockAdjusted;
import dev.jumun.stock.StockReceived;

/** What is stored under a name. A name, once released, stays. */
final class Named {
    static final Names<Event> EVENTS = new Names<Event>("event")
            .with("CouponIssued", CouponIssued.class)
            .with("DeliveryDelivered", DeliveryDelivered.class)
            .with("DeliveryFailed", DeliveryFailed.class)
            .with("DeliveryRegistered", DeliveryRegistered.class)
            .with("DeliveryShipped", DeliveryShipped.class)
            .with("DriftFound", DriftFound.class)
            .with("OrderCancelled", OrderCancelled.class)
            .with("OrderConfirmed", OrderConfirmed.class)
            .with("OrderExpired", OrderExpired.class)
            .with("OrderPlaced", OrderPlaced.class)
            .with("PaymentApproved", PaymentApproved.class)
            .with("PaymentRefunded", PaymentRefunded.class)
            .with("PointsCharged", PointsCharged.class)
            .with("PointsExpired", PointsExpired.class)
            .with("StockAdjusted", StockAdjusted.class)
            .with("StockReceived", StockReceived.class);

    static final Names<Receipt> RECEIPTS = new Names<Receipt>("receipt")
            .with("CancelOrder.Cancelled", CancelOrder.Cancelled.class)
            .with("ChangeStock.Moved", ChangeStock.Moved.class)
            .with("ChargePoints.Charged", ChargePoints.Charged.class)
            .with("CreateCoupon.Created", CreateCoupon.Created.class)
            .with("CreateProduct.Created", CreateProduct.Created.class)
            .with("IssueCoupon.Issued", IssueCoupon.Issued.class)
            .with("PayOrder.Approved", PayOrder.Approved.class)
            .with("PlaceOrder.Placed", PlaceOrder.Placed.class)
            .with("RedriveDeadLetters.Redriven", RedriveDeadLetters.Redriven.class)
            .with("RevokeCoupon.Revoked", RevokeCoupon.Revoked.class);

    private Named() {}
}
