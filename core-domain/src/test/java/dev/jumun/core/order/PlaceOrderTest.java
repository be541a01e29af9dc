package dev.jumun.core.order;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.catalog.ChangePrice;
import dev.jumun.core.Shop;
import dev.jumun.event.RecordedEvent;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderConfirmed;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaceOrderTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member(50_000);

    @Test
    void reservesEveryLineAndHoldsThePoints() {
        SkuId jar = shop.sku(30_000, 5);
        SkuId mug = shop.sku(10_000, 5);
        OrderState order = shop.placed(member, 4_000, line(jar, 1), line(mug, 2));
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(order.subtotal()).isEqualTo(Money.of(50_000));
        assertThat(order.total()).isEqualTo(Money.of(46_000));
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(1));
        assertThat(shop.stock(mug).available()).isEqualTo(Quantity.of(3));
        assertThat(shop.wallet(member).held()).isEqualTo(Money.of(4_000));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(46_000));
    }

    @Test
    void holdsTheSumOfLinesThatNameOneSku() {
        SkuId jar = shop.sku(100, 5);
        assertThat(place(0, line(jar, 3), line(jar, 3)))
                .isEqualTo(new PlaceOrder.OutOfStock(Map.of(jar, Quantity.of(5))));
        OrderState order = shop.placed(member, 0, line(jar, 2), line(jar, 3));
        assertThat(order.lines()).hasSize(1);
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(5));
    }

    @Test
    void reservesNothingIfOneLineIsShort() {
        SkuId jar = shop.sku(100, 5);
        SkuId mug = shop.sku(100, 0);
        assertThat(place(0, line(jar, 1), line(mug, 1)))
                .isEqualTo(new PlaceOrder.OutOfStock(Map.of(mug, Quantity.ZERO)));
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void refusesASkuThatDoesNotExist() {
        SkuId nothing = new SkuId(shop.ids.next());
        assertThat(place(0, line(nothing, 1))).isEqualTo(new PlaceOrder.SkuNotFound(List.of(nothing)));
    }

    @Test
    void refusesBeforeAndAfterTheSale() {
        Period tomorrow = new Period(
                Optional.of(shop.clock.instant().plusSeconds(60)),
                Optional.of(shop.clock.instant().plusSeconds(120)));
        SkuId jar = shop.sku(100, 5, tomorrow);
        assertThat(place(0, line(jar, 1))).isEqualTo(new PlaceOrder.NotOnSale(List.of(jar)));
        shop.clock.advance(Duration.ofSeconds(60));
        assertThat(place(0, line(jar, 1))).isInstanceOf(PlaceOrder.Placed.class);
        shop.clock.advance(Duration.ofSeconds(60));
        assertThat(place(0, line(jar, 1))).isEqualTo(new PlaceOrder.NotOnSale(List.of(jar)));
    }

    @Test
    void refusesMorePointsThanTheOrderCosts() {
        SkuId jar = shop.sku(100, 5);
        assertThat(place(101, line(jar, 1))).isEqualTo(new PlaceOrder.PointsExceedTotal(Money.of(100)));
    }

    @Test
    void refusesMorePointsThanTheMemberHas() {
        SkuId jar = shop.sku(60_000, 5);
        assertThat(place(50_001, line(jar, 1))).isEqualTo(new PlaceOrder.InsufficientPoints(Money.of(50_000)));
    }

    @Test
    void refusesASumThatCannotBeCounted() {
        SkuId jar = shop.sku(1_000_000_000_000L, 1_000_000_000);
        SkuId mug = shop.sku(1_000_000_000_000L, 1_000_000_000);
        SkuId[] skus = {jar, mug};
        PlaceOrder.Line[] lines = new PlaceOrder.Line[12];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i < 2 ? skus[i] : shop.sku(1_000_000_000_000L, 1_000_000_000), 1_000_000);
        }
        assertThat(place(0, lines)).isEqualTo(new PlaceOrder.TotalTooLarge());
    }

    @Test
    void confirmsByItselfWhenPointsCoverAll() {
        SkuId jar = shop.sku(100, 5);
        OrderState order = shop.placed(member, 200, line(jar, 2));
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.total()).isEqualTo(Money.ZERO);
        assertThat(shop.stock(jar).committed()).isEqualTo(Quantity.of(2));
        assertThat(shop.wallet(member).held()).isEqualTo(Money.ZERO);
        assertThat(shop.persistence.outbox().events(order.key(), 0, 10))
                .extracting(RecordedEvent::event)
                .hasExactlyElementsOfTypes(OrderPlaced.class, OrderConfirmed.class);
    }

    @Test
    void chargesThePriceOfTheMoment() {
        SkuId jar = shop.sku(100, 5);
        OrderState before = shop.placed(member, 0, line(jar, 1));
        shop.core.changePrice().change(new ChangePrice.Command(jar, Money.of(150)));
        OrderState after = shop.placed(member, 0, line(jar, 1));
        assertThat(shop.order(before.key()).total()).isEqualTo(Money.of(100));
        assertThat(after.total()).isEqualTo(Money.of(150));
    }

    @Test
    void takesTenMinutesToPayUnlessToldOtherwise() {
        OrderState order = shop.placed(member, 0, line(shop.sku(100, 5), 1));
        assertThat(Duration.between(order.createdAt(), order.paymentDeadline())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void isAskedForSomethingInBounds() {
        SkuId jar = shop.sku(100, 5);
        assertThatThrownBy(() -> line(jar, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(jar, 1_000_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shop.order(member, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shop.order(member, 0, line(jar, 1_000_000), line(jar, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PlaceOrder.Outcome place(long points, PlaceOrder.Line... lines) {
        return outcome(shop.core.placeOrder().place(shop.order(member, points, lines)));
    }
}
