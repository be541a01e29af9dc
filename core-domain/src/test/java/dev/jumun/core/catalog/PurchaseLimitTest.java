package dev.jumun.core.catalog;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Patch;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PurchaseLimitTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member(10_000);
    private final List<SkuId> jars = shop.limited(3, 2, 50);
    private final SkuId small = jars.getFirst();
    private final SkuId large = jars.getLast();
    private final ProductId product = shop.stock(small).product();

    @Test
    void countsOverAllOrdersOfTheMember() {
        shop.placed(member, 0, line(small, 2));
        assertThat(place(member, line(small, 2))).isEqualTo(exceeded(1));
        shop.placed(member, 0, line(small, 1));
        assertThat(place(member, line(small, 1))).isEqualTo(exceeded(0));
        assertThat(place(shop.member(), line(small, 3))).isInstanceOf(PlaceOrder.Placed.class);
    }

    @Test
    void sumsTheSkusOfAProduct() {
        assertThat(place(member, line(small, 2), line(large, 2))).isEqualTo(exceeded(3));
        shop.placed(member, 0, line(small, 2), line(large, 1));
        assertThat(shop.quota(small, member).held()).isEqualTo(Quantity.of(3));
        assertThat(place(member, line(large, 1))).isEqualTo(exceeded(0));
    }

    @Test
    void countsWhatIsHeldAndWhatIsBought() {
        OrderState order = shop.placed(member, 0, line(small, 2));
        assertQuota(2, 0);
        shop.pay(member, order.key());
        assertQuota(0, 2);
        assertThat(place(member, line(small, 2))).isEqualTo(exceeded(1));
    }

    @Test
    void givesBackWhatIsCancelled() {
        OrderState paid = shop.placed(member, 0, line(small, 2));
        shop.pay(member, paid.key());
        OrderState unpaid = shop.placed(member, 0, line(large, 1));
        shop.cancel(member, unpaid.key());
        assertQuota(0, 2);
        shop.cancel(member, paid.key());
        assertQuota(0, 0);
        shop.placed(member, 0, line(small, 3));
    }

    @Test
    void givesBackWhatExpires() {
        shop.placed(member, 0, line(small, 3));
        shop.clock.advance(Duration.ofMinutes(10));
        shop.core.expireOrders().expire(new ExpireOrders.Command(10));
        assertQuota(0, 0);
    }

    @Test
    void reachesEverySkuAndTakesNothingAway() {
        shop.placed(member, 0, line(small, 3));
        limit(Patch.to(Optional.of(Quantity.of(1))));
        assertQuota(3, 0);
        assertThat(place(member, line(large, 1))).isEqualTo(exceeded(0));
        limit(Patch.to(Optional.of(Quantity.of(5))));
        assertThat(place(member, line(large, 3))).isEqualTo(exceeded(2));
        limit(Patch.to(Optional.empty()));
        shop.placed(member, 0, line(large, 40));
        assertQuota(3, 0);
    }

    /** An order gives back what it took, whatever the limit has become. */
    @Test
    void givesBackExactlyWhatTheOrderTook() {
        OrderState limited = shop.placed(member, 0, line(small, 2));
        limit(Patch.to(Optional.empty()));
        OrderState free = shop.placed(member, 0, line(small, 20));
        limit(Patch.to(Optional.of(Quantity.of(3))));
        shop.cancel(member, free.key());
        assertQuota(2, 0);
        shop.cancel(member, limited.key());
        assertQuota(0, 0);
    }

    @Test
    void keepsNoQuotaOfWhatIsUnlimited() {
        SkuId mug = shop.sku(100, 5);
        OrderState order = shop.placed(member, 0, line(mug, 5));
        shop.pay(member, order.key());
        assertThat(shop.keys()).noneMatch(QuotaId.class::isInstance);
    }

    @Test
    void isProvedFromTheJournal() {
        OrderState order = shop.placed(member, 0, line(small, 2), line(large, 1));
        assertProved(order);
        shop.pay(member, order.key());
        assertProved(order);
        shop.cancel(member, order.key());
        assertProved(order);
    }

    @Test
    void neverLetsNobodyHaveAny() {
        assertThatThrownBy(() -> shop.limited(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limit(Patch.to(Optional.of(Quantity.ZERO))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertProved(OrderState order) {
        QuotaId quota = new QuotaId(product, member);
        for (Prove.Subject subject : List.of(new Prove.OfOrder(order.key()), new Prove.OfQuota(quota))) {
            assertThat(shop.core.prove().prove(new Prove.Command(subject)))
                    .isInstanceOfSatisfying(
                            Prove.Compared.class,
                            compared -> assertThat(compared.proof().holds()).isTrue());
        }
    }

    private void assertQuota(long held, long bought) {
        assertThat(shop.quota(small, member))
                .isEqualTo(new QuotaState(new QuotaId(product, member), Quantity.of(held), Quantity.of(bought)));
    }

    private PlaceOrder.PurchaseLimitExceeded exceeded(long left) {
        return new PlaceOrder.PurchaseLimitExceeded(Map.of(product, Quantity.of(left)));
    }

    private PlaceOrder.Outcome place(MemberId by, PlaceOrder.Line... lines) {
        return outcome(shop.core.placeOrder().place(shop.order(by, 0, lines)));
    }

    private void limit(Patch<Quantity> limit) {
        assertThat(shop.core
                        .changeProduct()
                        .change(new ChangeProduct.Command(
                                product, Optional.empty(), Optional.empty(), Patch.keep(), Patch.keep(), limit)))
                .isInstanceOf(ChangeProduct.Changed.class);
    }
}
