package dev.jumun.core.stock;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.Shop;
import dev.jumun.journal.Movement;
import dev.jumun.order.OrderState;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.ListMovements;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.value.Page;
import dev.jumun.value.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeStockTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final SkuId jar = shop.sku(100, 10);

    @Test
    void receivesIntoWhatIsAvailable() {
        assertThat(change(new ChangeStock.Receive(Quantity.of(5), Optional.empty())))
                .isInstanceOf(ChangeStock.Moved.class);
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(15));
    }

    @Test
    void adjustsUpAndDown() {
        change(new ChangeStock.Adjust(3, "found behind the shelf"));
        change(new ChangeStock.Adjust(-4, "broken"));
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(9));
    }

    @Test
    void neverTakesWhatIsReservedOrSold() {
        shop.placed(shop.member(), 0, line(jar, 8));
        assertThat(change(new ChangeStock.Adjust(-3, "lost"))).isEqualTo(new ChangeStock.OutOfStock(Quantity.of(2)));
        assertThat(change(new ChangeStock.Adjust(-2, "lost"))).isInstanceOf(ChangeStock.Moved.class);
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(8));
    }

    @Test
    void refusesMoreThanASkuMayHave() {
        ChangeStock.StockTooLarge tooLarge = new ChangeStock.StockTooLarge(Quantity.of(10));
        assertThat(change(new ChangeStock.Receive(Quantity.MAX_STOCK, Optional.empty())))
                .isEqualTo(tooLarge);
        assertThat(change(new ChangeStock.Adjust(Quantity.MAX_STOCK.count(), "typo")))
                .isEqualTo(tooLarge);
    }

    @Test
    void putsUpNoMoreThanWasAnnounced() {
        SkuId print = shop.capped(80, 100);
        OrderState order = shop.placed(shop.member(10_000), 0, line(print, 30));
        shop.pay(order.member(), order.key());
        assertThat(change(print, new ChangeStock.Receive(Quantity.of(21), Optional.empty())))
                .isEqualTo(new ChangeStock.CapExceeded(Quantity.of(100), Quantity.of(80)));
        assertThat(change(print, new ChangeStock.Adjust(21, "found")))
                .isEqualTo(new ChangeStock.CapExceeded(Quantity.of(100), Quantity.of(80)));
        change(print, new ChangeStock.Adjust(20, "found"));
        change(print, new ChangeStock.Adjust(-50, "burnt"));
        assertThat(shop.stock(print).quantity()).isEqualTo(Quantity.of(50));
        assertThat(change(print, new ChangeStock.Receive(Quantity.of(50), Optional.empty())))
                .isInstanceOf(ChangeStock.Moved.class);
    }

    /** What was shipped was put up for sale all the same. */
    @Test
    void countsWhatIsShippedTowardsTheCap() {
        SkuId print = shop.capped(10, 10);
        OrderState order = shop.placed(shop.member(10_000), 0, line(print, 4));
        shop.pay(order.member(), order.key());
        shop.persistence.store().<Boolean>commit(Footprint.of(print), tx -> {
            Stock.ship(tx.find(print).orElseThrow(), Quantity.of(4), order.key())
                    .into(tx);
            return true;
        });
        assertThat(shop.stock(print).onHand()).isEqualTo(Quantity.of(6));
        assertThat(change(print, new ChangeStock.Receive(Quantity.of(1), Optional.empty())))
                .isEqualTo(new ChangeStock.CapExceeded(Quantity.of(10), Quantity.of(10)));
        shop.persistence.store().<Boolean>commit(Footprint.of(print), tx -> {
            Stock.takeBack(tx.find(print).orElseThrow(), Quantity.of(1), order.key())
                    .into(tx);
            return true;
        });
        assertThat(shop.stock(print).available()).isEqualTo(Quantity.of(7));
        assertThat(shop.stock(print).quantity()).isEqualTo(Quantity.of(10));
    }

    @Test
    void announcesNoLessThanThereIs() {
        assertThatThrownBy(() -> shop.capped(11, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotKnowAnySku() {
        SkuId nothing = new SkuId(shop.ids.next());
        ChangeStock.Receive receive = new ChangeStock.Receive(Quantity.of(5), Optional.empty());
        assertThat(outcome(shop.core
                        .changeStock()
                        .change(new ChangeStock.Command(shop.key(), shop.member(), nothing, receive))))
                .isEqualTo(new ChangeStock.NotFound());
        assertThat(shop.core
                        .listMovements()
                        .list(new ListMovements.Command(nothing, new Page.Request<>(Optional.empty(), 5))))
                .isEqualTo(new ListMovements.NotFound());
    }

    @Test
    void tellsEveryMovementNewestFirst() {
        change(new ChangeStock.Adjust(-1, "broken"));
        OrderState order = shop.placed(shop.member(1_000), 0, line(jar, 2));
        shop.pay(order.member(), order.key());
        shop.cancel(order.member(), order.key());
        OrderState unpaid = shop.placed(shop.member(), 0, line(jar, 1));
        shop.cancel(unpaid.member(), unpaid.key());
        ListMovements.Outcome listed = shop.core
                .listMovements()
                .list(new ListMovements.Command(jar, new Page.Request<>(Optional.empty(), 10)));
        assertThat(((ListMovements.Listed) listed).rows().items())
                .extracting(row -> row.entry().movement())
                .containsExactly(
                        Movement.RELEASE,
                        Movement.RESERVE,
                        Movement.CANCEL,
                        Movement.COMMIT,
                        Movement.RESERVE,
                        Movement.ADJUST,
                        Movement.RECEIVE);
    }

    private ChangeStock.Outcome change(ChangeStock.Change change) {
        return change(jar, change);
    }

    private ChangeStock.Outcome change(SkuId sku, ChangeStock.Change change) {
        return outcome(shop.core.changeStock().change(new ChangeStock.Command(shop.key(), shop.member(), sku, change)));
    }
}
