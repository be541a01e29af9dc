package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the clients know from their receipts alone, kept apart from the core: at the end the shop must agree with it to
 * the unit.
 */
final class Books {
    private final Map<SkuId, Long> received = new HashMap<>();
    private final Map<SkuId, Quantity> announced = new HashMap<>();
    private final Map<MemberId, Long> charged = new HashMap<>();
    private final Map<OrderId, OrderState> placed = new HashMap<>();
    private final Map<OrderId, PaymentState> paid = new HashMap<>();
    private final CancellationBooks cancellations = new CancellationBooks();
    private final CouponBooks coupons = new CouponBooks();

    void enter(MemberId by, Receipt receipt) {
        switch (receipt) {
            case CreateProduct.Created created ->
                created.product().skus().forEach(sku -> {
                    add(received, sku.key(), sku.available().count());
                    sku.cap().ifPresent(cap -> announced.put(sku.key(), cap));
                });
            case ChangeStock.Moved moved -> add(received, moved.sku().key(), difference(moved.change()));
            case ChargePoints.Charged points -> add(charged, by, points.amount().amount());
            case PlaceOrder.Placed(OrderState order) ->
                assertThat(placed.put(order.key(), order)).as("placed twice").isNull();
            case PayOrder.Approved(PaymentState payment) ->
                assertThat(paid.put(payment.order(), payment))
                        .as("charged twice")
                        .isNull();
            case CancelOrder.Cancelled done -> cancellations.enter(done.cancellation());
            case RedriveDeadLetters.Redriven redriven -> {}
            default ->
                assertThat(coupons.enter(receipt)).as("known: %s", receipt).isTrue();
        }
    }

    private static long difference(ChangeStock.Change change) {
        return switch (change) {
            case ChangeStock.Receive receive -> receive.quantity().count();
            case ChangeStock.Adjust adjust -> adjust.difference();
        };
    }

    private static <K> void add(Map<K, Long> sums, K key, long more) {
        sums.merge(key, more, Long::sum);
    }

    /** Compares the shop with what its clients know. */
    void check(InMemoryPersistence shop, Instant now) {
        assertThat(shop.keys()).filteredOn(OrderId.class::isInstance).hasSize(placed.size());
        placed.values().forEach(order -> checkOrder(shop, order, now));
        received.forEach(
                (sku, pieces) -> checkStock(shop, shop.store().read(sku).orElseThrow(), pieces));
        charged.forEach((member, points) ->
                checkPoints(shop, shop.store().read(new WalletId(member)).orElseThrow(), points, now));
        coupons.check(
                shop,
                placed.values(),
                placed.keySet().stream()
                        .map(id -> shop.store().read(id).orElseThrow())
                        .toList());
    }

    private void checkOrder(InMemoryPersistence shop, OrderState asPlaced, Instant now) {
        OrderState order = shop.store().read(asPlaced.key()).orElseThrow();
        Bill bill = cancellations.bill(shop, asPlaced);
        bill.check(order);
        OrderStatus expected = bill.isEmpty()
                ? OrderStatus.CANCELLED
                : paid.containsKey(order.key()) || bill.isFree()
                        ? sold(order)
                        : now.isBefore(order.paymentDeadline()) ? OrderStatus.AWAITING_PAYMENT : OrderStatus.EXPIRED;
        assertThat(order.status()).as("%s", order).isEqualTo(expected);
    }

    private static OrderStatus sold(OrderState order) {
        return order.delivery().equals(Optional.of(DeliveryStatus.DELIVERED))
                ? OrderStatus.COMPLETED
                : OrderStatus.CONFIRMED;
    }

    private void checkStock(InMemoryPersistence shop, SkuState sku, long pieces) {
        long reserved = held(shop, sku.key(), order -> order.status() == OrderStatus.AWAITING_PAYMENT);
        long committed = held(shop, sku.key(), order -> order.status() == OrderStatus.CONFIRMED && !order.hasLeft());
        long shipped = held(shop, sku.key(), order -> order.status().isSold() && order.hasLeft());
        assertThat(sku.reserved().count()).isEqualTo(reserved);
        assertThat(sku.committed().count()).isEqualTo(committed);
        assertThat(sku.shipped().count()).isEqualTo(shipped);
        assertThat(sku.available().count()).isEqualTo(pieces - reserved - committed - shipped);
        assertThat(sku.cap()).isEqualTo(Optional.ofNullable(announced.get(sku.key())));
        assertThat(pieces)
                .isLessThanOrEqualTo(sku.cap().orElse(Quantity.MAX_STOCK).count());
    }

    private long held(InMemoryPersistence shop, SkuId sku, Predicate<OrderState> which) {
        return placed.keySet().stream()
                .map(id -> shop.store().read(id).orElseThrow())
                .filter(which)
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.sku().equals(sku))
                .mapToLong(line -> line.remaining().count())
                .sum();
    }

    private void checkPoints(InMemoryPersistence shop, WalletState wallet, long points, Instant now) {
        long held = placed.keySet().stream()
                .map(id -> shop.store().read(id).orElseThrow())
                .filter(order -> order.member().equals(wallet.key().member()))
                .filter(order -> order.status() == OrderStatus.AWAITING_PAYMENT)
                .mapToLong(order -> order.pointsUsed().amount())
                .sum();
        assertThat(wallet.held().amount()).isEqualTo(held);
        new LotBooks(shop, now).check(wallet, points);
    }
}
