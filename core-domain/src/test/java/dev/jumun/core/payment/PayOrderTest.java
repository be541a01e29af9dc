package dev.jumun.core.payment;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PayOrderTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member(1_000);
    private final SkuId jar = shop.sku(100, 50);

    @Test
    void takesExactlyTheTotalAndSellsTheStock() {
        OrderState order = shop.placed(member, 50, line(jar, 2));
        PaymentState payment = ((PayOrder.Approved) shop.pay(member, order.key())).payment();
        assertThat(payment.amount()).isEqualTo(Money.of(150));
        assertThat(payment.status()).isEqualTo(PaymentStatus.APPROVED);
        assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.order(order.key()).total()).isEqualTo(Money.of(150));
        assertThat(shop.stock(jar).committed()).isEqualTo(Quantity.of(2));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(800));
        assertThat(shop.wallet(member).held()).isEqualTo(Money.ZERO);
    }

    @Test
    void refusesWhenPointsAreShort() {
        OrderState order = shop.placed(member, 0, line(jar, 11));
        assertThat(shop.pay(member, order.key())).isEqualTo(new PayOrder.InsufficientPoints(Money.of(1_000)));
        assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void refusesAPaidOrder() {
        OrderState order = shop.placed(member, 0, line(jar, 1));
        shop.pay(member, order.key());
        assertThat(shop.pay(member, order.key())).isEqualTo(new PayOrder.OrderNotPayable(OrderStatus.CONFIRMED));
    }

    @Test
    void refusesACancelledOrder() {
        OrderState order = shop.placed(member, 0, line(jar, 1));
        shop.cancel(member, order.key());
        assertThat(shop.pay(member, order.key())).isEqualTo(new PayOrder.OrderNotPayable(OrderStatus.CANCELLED));
    }

    @Test
    void refusesAnOrderPastItsDeadlineSweptOrNot() {
        OrderState order = shop.placed(member, 0, line(jar, 1));
        shop.clock.advance(Duration.ofMinutes(10));
        assertThat(shop.pay(member, order.key())).isEqualTo(new PayOrder.OrderNotPayable(OrderStatus.EXPIRED));
    }

    @Test
    void doesNotKnowTheOrdersOfOthers() {
        OrderState order = shop.placed(member, 0, line(jar, 1));
        assertThat(shop.pay(shop.member(1_000), order.key())).isEqualTo(new PayOrder.NotFound());
    }
}
