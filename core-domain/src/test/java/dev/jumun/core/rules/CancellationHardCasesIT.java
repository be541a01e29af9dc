package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hard cases of cancellations. */
@OnEachStore
class CancellationHardCasesIT {
    private final Races races;

    CancellationHardCasesIT(StoreKind kind) {
        races = new Races(kind);
    }

    /** Case 5: whoever loses, the order is what the winners made of it, and one payment at the most was taken. */
    @Test
    void theLoserOfPayingAndCancellingUndoesNothing() {
        races.holds(shop -> {
            MemberId kim = shop.member(1_000);
            SkuId jar = shop.sku(100, 10);
            OrderState order = shop.placed(kim, 0, line(jar, 5));
            List<Object> outcomes = Crowd.rush(
                    8,
                    number -> number % 2 == 0
                            ? shop.pay(kim, order.key())
                            : shop.cancel(kim, order.key(), pieces(jar, 1)));
            assertThat(outcomes).filteredOn(PayOrder.Approved.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(CancelOrder.Cancelled.class::isInstance)
                    .hasSize(4);
            OrderState after = shop.order(order.key());
            assertThat(after.status()).isEqualTo(OrderStatus.CONFIRMED);
            assertThat(after.total()).isEqualTo(Money.of(100));
            assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(900));
            assertThat(shop.stock(jar).committed()).isEqualTo(Quantity.of(1));
            assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.ZERO);
        });
    }

    /** Case 6. */
    @Test
    void theSamePiecesCancelledByEightAtOnceComeBackOnce() {
        races.holds(shop -> {
            MemberId kim = shop.member(1_000);
            SkuId jar = shop.sku(100, 10);
            OrderState order = shop.placed(kim, 200, line(jar, 5));
            List<CancelOrder.Outcome> outcomes = paidAndCancelledByEight(shop, order, 3);
            assertThat(outcomes)
                    .filteredOn(CancelOrder.Cancelled.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(CancelOrder.OrderNotCancellable.class::isInstance)
                    .hasSize(7);
            assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(800));
            assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(8));
        });
    }

    /** Case 6: never more in all than was paid. */
    @Test
    void refundsOfEightAtOnceNeverPassWhatWasPaid() {
        races.holds(shop -> {
            MemberId kim = shop.member(1_000);
            SkuId jar = shop.sku(100, 10);
            OrderState order = shop.placed(kim, 150, line(jar, 5));
            assertThat(paidAndCancelledByEight(shop, order, 1))
                    .filteredOn(CancelOrder.Cancelled.class::isInstance)
                    .hasSize(5);
            assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(1_000));
            assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(10));
        });
    }

    /** What each is told who calls so many pieces off. */
    private static List<CancelOrder.Outcome> paidAndCancelledByEight(Shop shop, OrderState order, long pieces) {
        SkuId sku = order.lines().getFirst().sku();
        shop.pay(order.member(), order.key());
        return Crowd.rush(8, number -> shop.cancel(order.member(), order.key(), pieces(sku, pieces)));
    }

    /** Case 15. */
    @Test
    void stockCouponAndPointsComeBackOnceWhileCancellingRacesWithPaying() {
        races.holds(shop -> {
            MemberId kim = shop.member(1_000);
            SkuId jar = shop.sku(100, 10);
            Coupons coupons = new Coupons(shop);
            IssuedCouponId coupon = coupons.issued(kim, Coupons.percent(10));
            PlaceOrder.Command command = shop.order(kim, Optional.of(coupon), 50, line(jar, 4));
            OrderState order =
                    ((PlaceOrder.Placed) Shop.outcome(shop.core.placeOrder().place(command))).order();
            List<Object> outcomes = Crowd.rush(9, number -> switch (number % 3) {
                case 0 -> shop.pay(kim, order.key());
                case 1 -> shop.cancel(kim, order.key());
                default -> shop.cancel(kim, order.key(), pieces(jar, 1));
            });
            assertThat(outcomes)
                    .filteredOn(outcome ->
                            outcome instanceof CancelOrder.Cancelled(var cancellation) && cancellation.couponReturned())
                    .hasSize(1);
            assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(coupons.state(coupon).status()).isEqualTo(IssuedCouponStatus.ISSUED);
            assertThat(shop.wallet(kim).available()).isEqualTo(Money.of(1_000));
            assertThat(shop.wallet(kim).held()).isEqualTo(Money.ZERO);
            assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(10));
        });
    }
}
