package dev.jumun.core.catalog;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.catalog.ShowProduct;
import dev.jumun.core.Jumun;
import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Money;
import dev.jumun.value.Patch;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever changes a product is seen at once by who asks the same process, however well it remembers. */
class FreshProductsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final Jumun core = over(shop.persistence);
    private final MemberId member = shop.member(10_000);
    private final SkuId jar = shop.sku(100, 5);
    private final ProductId product = shop.stock(jar).product();

    @AfterEach
    void remembersAllTheSame() {
        ProductView before = shown();
        shop.core.changePrice().change(new ChangePrice.Command(jar, Money.of(77)));
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void whenAPriceChanges() {
        shown();
        core.changePrice().change(new ChangePrice.Command(jar, Money.of(250)));
        assertThat(shown().skus().getFirst().price()).isEqualTo(Money.of(250));
    }

    @Test
    void whenAProductChanges() {
        shown();
        core.changeProduct()
                .change(new ChangeProduct.Command(
                        product, Optional.of("Mug"), Optional.empty(), Patch.keep(), Patch.keep(), Patch.keep()));
        assertThat(shown().product().name()).isEqualTo("Mug");
    }

    @Test
    void whenStockMoves() {
        shown();
        core.changeStock()
                .change(new ChangeStock.Command(shop.key(), member, jar, new ChangeStock.Adjust(-2, "broken")));
        assertThat(available()).isEqualTo(3);
    }

    @Test
    void whenAnOrderIsPlacedAndCancelled() {
        shown();
        OrderId order = place(core);
        assertThat(available()).isEqualTo(3);
        core.cancelOrder().cancel(new CancelOrder.Command(shop.key(), member, order));
        assertThat(available()).isEqualTo(5);
    }

    @Test
    void whenAnOrderExpires() {
        place(core);
        assertThat(available()).isEqualTo(3);
        shop.clock.advance(Duration.ofMinutes(10));
        core.expireOrders().expire(new ExpireOrders.Command(10));
        assertThat(available()).isEqualTo(5);
    }

    @Test
    void whenNobodyKnowsHowACommitEnded() {
        shown();
        Jumun cut = over(new WrappedPersistence(shop.persistence, new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                super.commit(footprint, work);
                throw new CommitUnknown("planted");
            }
        }));
        cut.showProduct().show(new ShowProduct.Command(product));
        assertThatThrownBy(() -> place(cut)).isInstanceOf(CommitUnknown.class);
        assertThat(available(cut)).isEqualTo(3);
    }

    private Jumun over(Persistence persistence) {
        return shop.over(persistence, ProductViews.NONE, Duration.ofDays(1));
    }

    private OrderId place(Jumun placing) {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        return ((PlaceOrder.Placed) Shop.outcome(placing.placeOrder().place(command)))
                .order()
                .key();
    }

    private ProductView shown() {
        return shown(core);
    }

    private ProductView shown(Jumun asked) {
        return ((ShowProduct.Shown) asked.showProduct().show(new ShowProduct.Command(product))).product();
    }

    private long available() {
        return available(core);
    }

    private long available(Jumun asked) {
        return shown(asked).skus().getFirst().available().count();
    }
}
