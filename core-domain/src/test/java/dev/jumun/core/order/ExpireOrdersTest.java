package dev.jumun.core.order;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.event.RecordedEvent;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderExpired;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExpireOrdersTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member(1_000);
    private final SkuId jar = shop.sku(100, 50);

    @Test
    void givesBackWhatAnOverdueOrderHolds() {
        OrderState order = shop.placed(member, 30, line(jar, 2));
        shop.clock.advance(Duration.ofMinutes(10));
        assertThat(expire()).isEqualTo(1);
        assertThat(shop.order(order.key()).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(50));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(1_000));
        assertThat(shop.persistence.outbox().events(order.key(), 0, 10))
                .extracting(RecordedEvent::event)
                .hasExactlyElementsOfTypes(OrderPlaced.class, OrderExpired.class);
    }

    @Test
    void waitsForTheDeadline() {
        shop.placed(member, 0, line(jar, 2));
        shop.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(expire()).isZero();
    }

    @Test
    void leavesPaidAndCancelledOrdersAlone() {
        OrderState paid = shop.placed(member, 0, line(jar, 1));
        OrderState cancelled = shop.placed(member, 0, line(jar, 1));
        shop.pay(member, paid.key());
        shop.cancel(member, cancelled.key());
        shop.clock.advance(Duration.ofDays(1));
        assertThat(expire()).isZero();
        assertThat(shop.order(paid.key()).status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void goesOnAfterAnOrderThatFails() {
        OrderState poisoned = shop.placed(member, 0, line(jar, 1));
        shop.clock.advance(Duration.ofMillis(1));
        OrderState other = shop.placed(member, 0, line(jar, 1));
        shop.clock.advance(Duration.ofMinutes(10));
        Store failing = new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (footprint.held().contains(poisoned.key())) {
                    throw new StoreUnavailable("planted");
                }
                return super.commit(footprint, work);
            }
        };
        ExpireOrders.Swept swept = shop.over(new WrappedPersistence(shop.persistence, failing))
                .expireOrders()
                .expire(new ExpireOrders.Command(10));
        assertThat(swept.expired()).isEqualTo(1);
        assertThat(swept.failures()).hasSize(1);
        assertThat(shop.order(other.key()).status()).isEqualTo(OrderStatus.EXPIRED);
    }

    private int expire() {
        return shop.core.expireOrders().expire(new ExpireOrders.Command(100)).expired();
    }
}
