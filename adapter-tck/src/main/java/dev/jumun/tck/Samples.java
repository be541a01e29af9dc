package dev.jumun.tck;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.SinkId;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Believable states for contracts. Every id is new, so that contracts can share one database. */
final class Samples {
    private static final Account SUPPLIER = new Account.Outside("supplier", Unit.PIECE);
    private static final AtomicLong TICKS = new AtomicLong(System.currentTimeMillis());

    private Samples() {}

    /** A UUIDv7, each after the one before. */
    static UUID id() {
        UUID random = UUID.randomUUID();
        return new UUID(TICKS.incrementAndGet() << 16 | 0x7000, random.getLeastSignificantBits());
    }

    static SkuId sku() {
        return new SkuId(id());
    }

    static SkuState sku(SkuId id, long available) {
        return sku(id, new ProductId(id()), available);
    }

    static SkuState sku(SkuId id, ProductId product, long available) {
        return new SkuState(
                id,
                product,
                "Ceramic mug",
                Map.of("colour", "white"),
                Money.of(12_000),
                Period.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Quantity.of(available),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO);
    }

    static ProductState product(ProductId id, SkuId sku) {
        return new ProductState(
                id,
                "Ceramic mug",
                "Holds 350 ml.",
                List.of("kitchen"),
                Optional.empty(),
                Period.ALWAYS,
                Optional.empty(),
                List.of(sku));
    }

    static ProductState product(ProductId id, SkuId sku, String name, String description, List<String> categories) {
        return new ProductState(
                id, name, description, categories, Optional.empty(), Period.ALWAYS, Optional.empty(), List.of(sku));
    }

    static OrderState order(OrderId id, MemberId member, OrderStatus status, Instant deadline) {
        OrderLine line = new OrderLine(
                sku(),
                new ProductId(id()),
                "Ceramic mug",
                Quantity.of(1),
                status == OrderStatus.CANCELLED ? Quantity.of(1) : Quantity.ZERO,
                Money.of(12_000),
                Optional.empty());
        return new OrderState(
                id,
                member,
                status,
                List.of(line),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.ZERO).filter(nothing -> status.isSold()),
                Optional.of(DeliveryStatus.DELIVERED).filter(arrived -> status == OrderStatus.COMPLETED),
                deadline,
                Instant.parse("2026-11-21T00:00:00Z"));
    }

    /** A campaign of which everything is issued. */
    static CouponState campaign(CouponId id, CouponTerms terms) {
        Instant start = Instant.parse("2026-11-21T00:00:00Z");
        return new CouponState(id, "Winter 10 %", 100, 1, terms, start, start.plusSeconds(3_600), 100);
    }

    /** On any cart, without a minimum. */
    static CouponTerms anyCart(Benefit benefit) {
        return new CouponTerms(benefit, Money.ZERO, List.of(), List.of());
    }

    static IssuedCouponState coupon(
            IssuedCouponId id, CouponId campaign, MemberId member, IssuedCouponStatus status, Instant expiresAt) {
        return new IssuedCouponState(
                id, campaign, member, 100, status, Instant.parse("2026-11-21T00:00:01Z"), expiresAt);
    }

    /** A coupon that comes from nowhere, which explains that it is there. */
    static Entry appeared(Account.Owned coupon) {
        return new Entry(new Account.Outside("offer", Unit.COUPON), coupon, 1, Movement.ISSUE, coupon.owner());
    }

    /** What explains that a coupon is used. */
    static Entry used(IssuedCouponId coupon) {
        Account unused = IssuedCouponState.unused(coupon);
        return new Entry(unused, IssuedCouponState.used(coupon), 1, Movement.USE, coupon);
    }

    static SinkId sink() {
        return new SinkId("s" + id().toString().substring(5));
    }

    static ReconciliationId reconciliation() {
        return new ReconciliationId("r" + id().toString().substring(5));
    }

    /** About something new. */
    static DeadLetterState letter(SinkId sink, DeadLetterState.Status status, Instant dueAt) {
        SkuId about = sku();
        Instant since = Instant.parse("2026-11-21T00:00:00Z");
        DeadLetterId id = DeadLetterId.of(sink, about);
        return new DeadLetterState(id, sink, about, 3, 5, status, 2, since, since.plusSeconds(1), dueAt, "no");
    }

    static DeadLetterState with(DeadLetterState letter, DeadLetterState.Status status, Instant dueAt) {
        return new DeadLetterState(
                letter.key(),
                letter.sink(),
                letter.about(),
                letter.first(),
                letter.last(),
                status,
                letter.tries(),
                letter.since(),
                letter.triedAt(),
                dueAt,
                letter.error());
    }

    /** Pieces that come in, which explains that {@code sku} has so many more. */
    static Entry received(SkuId sku, long quantity) {
        return new Entry(SUPPLIER, SkuState.available(sku), quantity, Movement.RECEIVE, sku);
    }

    /** Pieces that go, which explains that {@code sku} has so many fewer. */
    static Entry removed(SkuId sku, long quantity) {
        return new Entry(SkuState.available(sku), SUPPLIER, quantity, Movement.ADJUST, sku);
    }
}
