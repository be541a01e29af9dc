package dev.jumun.core.order;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CancelOrderTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member(1_000);
    private final SkuId jar = shop.sku(100, 5);

    @Test
    void givesBackWhatAnUnpaidOrderHolds() {
        OrderState order = shop.placed(member, 50, line(jar, 2));
        Cancellation cancellation = cancelled(order);
        assertThat(cancellation.refundedPoints()).isEqualTo(Money.of(50));
        assertThat(cancellation.refundedPayment()).isEqualTo(Money.ZERO);
        assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.CANCELLED);
        assertEverythingIsBack();
    }

    @Test
    void givesBackWhatAPaidOrderCost() {
        OrderState order = shop.placed(member, 50, line(jar, 2));
        shop.pay(member, order.key());
        Cancellation cancellation = cancelled(order);
        assertThat(cancellation.refundedPoints()).isEqualTo(Money.of(50));
        assertThat(cancellation.refundedPayment()).isEqualTo(Money.of(150));
        OrderState after = shop.order(order.key());
        assertThat(shop.persistence
                        .store()
                        .read(after.payment().orElseThrow())
                        .orElseThrow()
                        .status())
                .isEqualTo(PaymentStatus.REFUNDED);
        assertThat(after.lines().getFirst().cancelledQuantity()).isEqualTo(Quantity.of(2));
        assertEverythingIsBack();
    }

    @Test
    void givesBackPointsThatPaidForEverything() {
        OrderState order = shop.placed(member, 200, line(jar, 2));
        assertThat(cancelled(order).refundedPoints()).isEqualTo(Money.of(200));
        assertEverythingIsBack();
    }

    @Test
    void refusesASecondTime() {
        OrderState order = shop.placed(member, 50, line(jar, 2));
        cancelled(order);
        assertThat(shop.cancel(member, order.key())).isEqualTo(new CancelOrder.AlreadyCancelled());
        assertEverythingIsBack();
    }

    @Test
    void refusesAnOrderPastItsDeadlineSweptOrNot() {
        OrderState order = shop.placed(member, 50, line(jar, 2));
        shop.clock.advance(Duration.ofMinutes(10));
        assertThat(shop.cancel(member, order.key()))
                .isEqualTo(new CancelOrder.OrderNotCancellable(OrderStatus.EXPIRED, Map.of()));
        shop.core.expireOrders().expire(new ExpireOrders.Command(10));
        assertThat(shop.cancel(member, order.key()))
                .isEqualTo(new CancelOrder.OrderNotCancellable(OrderStatus.EXPIRED, Map.of()));
        assertEverythingIsBack();
    }

    @Test
    void doesNotKnowTheOrdersOfOthers() {
        OrderState order = shop.placed(member, 0, line(jar, 2));
        assertThat(shop.cancel(shop.member(), order.key())).isEqualTo(new CancelOrder.NotFound());
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(2));
    }

    private Cancellation cancelled(OrderState order) {
        return ((CancelOrder.Cancelled) shop.cancel(member, order.key())).cancellation();
    }

    private void assertEverythingIsBack() {
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(5));
        assertThat(shop.stock(jar).onHand()).isEqualTo(Quantity.of(5));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(1_000));
        assertThat(shop.wallet(member).held()).isEqualTo(Money.ZERO);
    }
}
