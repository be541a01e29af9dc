package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.coupon.Benefit;
import dev.jumun.order.Cancellation;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderState;
import dev.jumun.stock.SkuId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an order costs while pieces of it are called off: counted from its receipts, in another way than the core does. */
final class Bill {
    private final OrderState placed;
    private final Map<SkuId, Long> left = new LinkedHashMap<>();
    private long points;
    private long money;
    private long refunded;
    private boolean confirmed;
    private boolean paid;

    Bill(OrderState placed) {
        this.placed = placed;
        this.points = placed.pointsUsed().amount();
        this.money = placed.total().amount();
        placed.lines().forEach(line -> left.put(line.sku(), line.quantity().count()));
    }

    void confirm(boolean byPayment) {
        confirmed = true;
        paid = byPayment;
    }

    void cancel(Cancellation cancellation) {
        boolean couponUsed = discount() > 0;
        cancellation
                .lines()
                .forEach(line -> left.merge(line.sku(), -line.quantity().count(), Long::sum));
        assertThat(left.values()).as("left of each line").allMatch(pieces -> pieces >= 0);
        long cost = Math.min(money + points, price(true) - offer());
        long pointsLeft = Math.min(points, cost);
        assertThat(cancellation.refundedPoints().amount()).isEqualTo(points - pointsLeft);
        assertThat(cancellation.refundedPayment().amount()).isEqualTo(paid ? money - (cost - pointsLeft) : 0);
        refunded += confirmed ? money + points - cost : 0;
        points = pointsLeft;
        money = cost - pointsLeft;
        if (cancellation.couponReturned()) {
            assertThat(couponUsed && discount() == 0).as("comes back now").isTrue();
        }
    }

    boolean isEmpty() {
        return left.values().stream().allMatch(pieces -> pieces == 0);
    }

    boolean isFree() {
        return money == 0;
    }

    void check(OrderState order) {
        order.lines()
                .forEach(line -> assertThat(line.remaining().count())
                        .as("left of %s", line)
                        .isEqualTo(left.get(line.sku())));
        assertThat(order.pointsUsed().amount()).isEqualTo(points);
        assertThat(order.total().amount()).as("total of %s", order).isEqualTo(money);
        assertThat(order.discount().amount()).isEqualTo(discount());
        assertThat(order.coupon().isPresent()).isEqualTo(discount() > 0);
        assertThat(order.refunded().map(back -> back.amount()).orElse(0L)).isEqualTo(refunded);
    }

    /** As it was kept, be it more than the coupon would take off now. */
    private long discount() {
        return price(true) - money - points;
    }

    /** What the coupon takes off what is left. */
    private long offer() {
        if (placed.coupon().isEmpty()) {
            return 0;
        }
        CouponUse use = placed.coupon().get();
        long applicable = price(false);
        if (applicable < use.minimumOrderAmount().amount()) {
            return 0;
        }
        return switch (use.benefit()) {
            case Benefit.Amount(var amount) -> Math.min(amount.amount(), applicable);
            case Benefit.Percent(int percent, var max) ->
                Math.min(
                        (long) Math.floor(applicable * (percent / 100.0) + 1e-9),
                        max.map(most -> most.amount()).orElse(Long.MAX_VALUE));
        };
    }

    private long price(boolean all) {
        return placed.lines().stream()
                .filter(line -> all || placed.coupon().orElseThrow().skus().contains(line.sku()))
                .mapToLong(line -> line.unitPrice().amount() * left.get(line.sku()))
                .sum();
    }
}
