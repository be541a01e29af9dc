package dev.jumun.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in whatever parts an order is called off, and whenever it is paid. */
class CancellationProperties {
    @Provide
    Arbitrary<CancellationWish> wishes() {
        return CancellationWish.any();
    }

    @Property(tries = 500)
    void allPartsTogetherGiveBackWhatTheOrderCost(@ForAll("wishes") CancellationWish wish, @ForAll boolean paid) {
        CancelledLife life = new CancelledLife(wish);
        if (paid) {
            life.pay();
        }
        long cost = cost(life.order());
        boolean confirmed = life.order().status() == OrderStatus.CONFIRMED;
        long held = life.order().pointsUsed().amount();
        life.cancelParts();
        life.cancelTheRest();
        assertThat(life.backAsPoints).isEqualTo(held);
        if (confirmed) {
            assertThat(life.backAsPoints + life.backAsMoney).isEqualTo(cost);
        }
        life.everythingIsBack();
    }

    @Property(tries = 500)
    void itCostsTheSameWheneverItIsPaid(@ForAll("wishes") CancellationWish wish) {
        CancelledLife before = new CancelledLife(wish);
        before.pay();
        before.cancelParts();
        CancelledLife after = new CancelledLife(wish);
        after.cancelParts();
        after.pay();
        assertThat(cost(after.order())).isEqualTo(cost(before.order()));
        assertThat(after.order().pointLots()).isEqualTo(before.order().pointLots());
        assertThat(after.shop.wallet(after.kim).lots())
                .isEqualTo(before.shop.wallet(before.kim).lots());
    }

    @Property(tries = 500)
    void eachPartGivesBackWhatTheRestCostsLess(@ForAll("wishes") CancellationWish wish, @ForAll boolean paid) {
        CancelledLife life = new CancelledLife(wish);
        if (paid) {
            life.pay();
        }
        for (CancellationWish.Part part : wish.parts()) {
            OrderState before = life.order();
            life.cancel(part);
            OrderState after = life.order();
            assertThat(cost(after)).isEqualTo(Math.min(cost(before), life.priceOfTheRest(after)));
            assertThat(after.pointsUsed().amount())
                    .as("money goes back first")
                    .isEqualTo(Math.min(before.pointsUsed().amount(), cost(after)));
            assertThat(life.kept())
                    .isEqualTo(after.payment().isPresent() ? after.total().amount() : 0);
            assertThat(after.discount().isZero()).isEqualTo(after.coupon().isEmpty());
        }
        life.shop.proveJournal();
    }

    /** In money and points. */
    private static long cost(OrderState order) {
        return order.total().plus(order.pointsUsed()).amount();
    }
}
