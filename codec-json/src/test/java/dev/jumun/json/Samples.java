package dev.jumun.json;

import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponIssued;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.delivery.DeliveryDelivered;
import dev.jumun.delivery.DeliveryFailed;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryRegistered;
import dev.jumun.delivery.DeliveryShipped;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.Event;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.event.SinkId;
import dev.jumun.limit.LimitKey;
import dev.jumun.lock.FenceId;
import dev.jumun.lock.LockKey;
import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import dev.jumun.member.SessionId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.CancellationId;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderCancelled;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderExpired;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.ShipTo;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentApproved;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentRefunded;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.Lot;
import dev.jumun.point.PointsCharged;
import dev.jumun.point.PointsExpired;
import dev.jumun.point.WalletId;
import dev.jumun.proof.Drift;
import dev.jumun.proof.DriftFound;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockAdjusted;
import dev.jumun.stock.StockReceived;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Every event and receipt, with each of its options there and absent. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-21T03:04:05.123456789Z");
    static final SkuId SKU = new SkuId(UUID.fromString("0193f5a0-1111-7abc-8def-000000000001"));
    static final OrderId ORDER = new OrderId(UUID.fromString("0193f5a0-1111-7abc-8def-000000000002"));
    static final DeliveryId DELIVERY = DeliveryId.of(ORDER);
    static final MemberId KIM = new MemberId(UUID.fromString("0193f5a0-1111-7abc-8def-000000000003"));
    static final ProductId PRODUCT = new ProductId(UUID.fromString("0193f5a0-1111-7abc-8def-000000000004"));
    private static final PaymentId PAYMENT = new PaymentId(UUID.fromString("0193f5a0-1111-7abc-8def-000000000005"));
    private static final UUID CANCELLED = UUID.fromString("0193f5a0-1111-7abc-8def-000000000006");

    private static final CouponId COUPON = new CouponId(UUID.fromString("0193f5a0-1111-7abc-8def-000000000007"));
    private static final IssuedCouponId ISSUED =
            new IssuedCouponId(UUID.fromString("0193f5a0-1111-7abc-8def-000000000008"));

    private Samples() {}

    static Stream<Event> events() {
        return Stream.of(
                new OrderPlaced(fullOrder()),
                new OrderPlaced(bareOrder()),
                new OrderConfirmed(fullOrder()),
                new OrderConfirmed(bareOrder()),
                new OrderCancelled(cancellation()),
                new OrderExpired(ORDER),
                new PaymentApproved(payment(PaymentStatus.APPROVED, 0)),
                new PaymentRefunded(payment(PaymentStatus.PARTIALLY_REFUNDED, 7), Money.of(7)),
                new PaymentRefunded(payment(PaymentStatus.REFUNDED, 180_000), Money.of(179_993)),
                new PointsCharged(new WalletId(KIM), Money.of(Long.MAX_VALUE), Optional.empty()),
                new PointsCharged(new WalletId(KIM), Money.of(1), Optional.of(NOW)),
                new PointsExpired(new WalletId(KIM), Money.of(7)),
                new DriftFound(ReconciliationId.ALL, List.of(new Drift("sku/1", "sku/1/reserved", -1, 2))),
                new CouponIssued(issued(IssuedCouponStatus.ISSUED)),
                new DeliveryRegistered(DELIVERY),
                new DeliveryShipped(DELIVERY),
                new DeliveryDelivered(DELIVERY),
                new DeliveryFailed(DELIVERY, true),
                new StockReceived(SKU, Quantity.of(5), Quantity.of(12)),
                new StockAdjusted(SKU, -3, Quantity.ZERO));
    }

    static Stream<Receipt> receipts() {
        return Stream.of(
                new PlaceOrder.Placed(fullOrder()),
                new PlaceOrder.Placed(bareOrder()),
                new CancelOrder.Cancelled(cancellation()),
                new PayOrder.Approved(payment(PaymentStatus.APPROVED, 0)),
                new ChargePoints.Charged(Money.of(1), Money.of(1_000_000_000_000_001L)),
                new CreateProduct.Created(product(Optional.empty(), Period.ALWAYS, Map.of())),
                new CreateProduct.Created(product(Optional.of("https://example.com/\"달\".png"), autumn(), options())),
                new CreateCoupon.Created(coupon(new Benefit.Percent(10, Optional.empty()))),
                new CreateCoupon.Created(coupon(new Benefit.Percent(10, Optional.of(Money.of(3_000))))),
                new CreateCoupon.Created(coupon(new Benefit.Amount(Money.of(3_000)))),
                new IssueCoupon.Issued(issued(IssuedCouponStatus.ISSUED), "Winter"),
                new RevokeCoupon.Revoked(issued(IssuedCouponStatus.REVOKED), "겨울 \"10 %\""),
                new RedriveDeadLetters.Redriven(3),
                moved(new ChangeStock.Receive(Quantity.of(1), Optional.empty())),
                moved(new ChangeStock.Receive(Quantity.of(1), Optional.of("first kiln"))),
                moved(new ChangeStock.Adjust(-1, "broken")));
    }

    static Stream<Object> bareValues() {
        return Stream.of(
                SKU,
                ORDER,
                KIM,
                PRODUCT,
                PAYMENT,
                COUPON,
                ISSUED,
                new WalletId(KIM),
                new SessionId(new UUID(-1, 1)),
                new CancellationId(CANCELLED),
                new DeadLetterId(CANCELLED),
                DELIVERY,
                new SinkId("shop-2"),
                ReconciliationId.ALL,
                new FenceId("expire-orders"),
                new LockKey("expire-orders"),
                new LimitKey("sign-in:10.0.0.1"),
                new Email("kim+\"jar\"@example.com"),
                new IdempotencyKey("a~b\"c"),
                new Fingerprint("0123456789abcdef".repeat(4)),
                Money.of(Long.MAX_VALUE),
                Quantity.ZERO);
    }

    static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("size", "small");
        options.put("glaze", "흰색 \uD83C\uDF15");
        options.put("a", "");
        return options;
    }

    static OrderState bareOrder() {
        return new OrderState(
                ORDER,
                KIM,
                OrderStatus.AWAITING_PAYMENT,
                List.of(line()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW.plusSeconds(1800),
                NOW);
    }

    private static OrderState fullOrder() {
        return new OrderState(
                ORDER,
                KIM,
                OrderStatus.CONFIRMED,
                List.of(
                        line(),
                        new OrderLine(
                                SKU,
                                PRODUCT,
                                "Bowl",
                                Quantity.of(2),
                                Quantity.of(1),
                                Money.of(7),
                                Optional.of(Quantity.of(3)))),
                Optional.of(use()),
                List.of(new Lot(Money.of(2), Optional.of(NOW)), new Lot(Money.of(3), Optional.empty())),
                Optional.of(new ShipTo("김 \"Kim\"", "010-0000-0000", "03045", "1 Sajik-ro\nSeoul\\")),
                Optional.of(PAYMENT),
                Optional.of(Money.of(7)),
                Optional.of(DeliveryStatus.REGISTERED),
                NOW.plusSeconds(1800),
                NOW);
    }

    private static CouponUse use() {
        return new CouponUse(ISSUED, new Benefit.Amount(Money.of(9)), Money.of(3), List.of(SKU), Money.of(9));
    }

    private static OrderLine line() {
        return new OrderLine(
                SKU, PRODUCT, "Moon jar", Quantity.of(1), Quantity.ZERO, Money.of(180_000), Optional.empty());
    }

    private static Cancellation cancellation() {
        List<Cancellation.Line> lines = List.of(new Cancellation.Line(SKU, Quantity.of(2)));
        return new Cancellation(new CancellationId(CANCELLED), ORDER, lines, Money.ZERO, Money.of(180_000), true);
    }

    private static PaymentState payment(PaymentStatus status, long refunded) {
        Money amount = Money.of(180_000);
        return new PaymentState(
                PAYMENT, ORDER, PaymentMethod.POINTS, amount, Money.of(refunded), Lot.lasting(amount), status, NOW);
    }

    private static ChangeStock.Moved moved(ChangeStock.Change change) {
        return new ChangeStock.Moved(sku(Period.ALWAYS, options()), change, NOW);
    }

    private static ProductView product(Optional<String> imageUrl, Period sale, Map<String, String> options) {
        ProductState product = new ProductState(
                PRODUCT, "Moon jar", "", List.of("ceramics", "new"), imageUrl, sale, limit(imageUrl), List.of(SKU));
        return new ProductView(product, List.of(sku(sale, options)));
    }

    private static SkuState sku(Period sale, Map<String, String> options) {
        Quantity many = Quantity.of(333_333_333_333L);
        return new SkuState(
                SKU,
                PRODUCT,
                "Moon jar",
                options,
                Money.MAX_PRICE,
                sale,
                limit(sale.startsAt()),
                sale.endsAt().map(end -> Quantity.MAX_STOCK),
                many,
                Quantity.ZERO,
                many,
                Quantity.of(1));
    }

    private static Optional<Quantity> limit(Optional<?> other) {
        return other.map(there -> Quantity.of(3));
    }

    private static CouponState coupon(Benefit benefit) {
        CouponTerms terms = new CouponTerms(benefit, Money.of(20_000), List.of(PRODUCT), List.of("ceramics"));
        return new CouponState(COUPON, "Winter", 100, 1, terms, NOW, NOW.plusSeconds(3_600), 7);
    }

    private static IssuedCouponState issued(IssuedCouponStatus status) {
        return new IssuedCouponState(ISSUED, COUPON, KIM, 7, status, NOW, NOW.plusSeconds(3_600));
    }

    private static Period autumn() {
        return new Period(Optional.of(NOW), Optional.of(Instant.parse("2027-01-01T00:00:00Z")));
    }
}
