package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ShowProduct;
import dev.jumun.core.Shop;
import dev.jumun.core.journal.Change;
import dev.jumun.core.order.Order;
import dev.jumun.core.stock.Stock;
import dev.jumun.journal.Movement;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.ListMovements;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.value.Page;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/stock.md}. */
@OnEachStore
class StockRulesIT {
    @RegisterExtension
    final Shop shop;

    private final MemberId kim;

    StockRulesIT(StoreKind kind) {
        shop = kind.shop();
        kim = shop.member(10_000);
    }

    @Test
    @DisplayName("Received and adjusted is available, reserved, committed and shipped")
    void receivedAndAdjustedIsAvailableReservedCommittedAndShipped() {
        SkuId jar = shop.sku(100, 10);
        adjust(jar, -1);
        receive(jar, 5);
        shop.placed(kim, 0, line(jar, 2));
        OrderId paid = paid(line(jar, 3));
        write(jar, sku -> Stock.ship(sku, Quantity.of(1), paid));
        assertPieces(jar, 9, 2, 2, 1);
        assertThat(shop.stock(jar).quantity()).isEqualTo(Quantity.of(14));
        assertThat(shop.stock(jar).onHand()).isEqualTo(Quantity.of(13));
    }

    @Test
    @DisplayName("Stock is never adjusted below what is reserved or sold")
    void stockIsNeverAdjustedBelowWhatIsReservedOrSold() {
        SkuId jar = shop.sku(100, 10);
        shop.placed(kim, 0, line(jar, 8));
        assertThat(adjust(jar, -3)).isEqualTo(new ChangeStock.OutOfStock(Quantity.of(2)));
        assertThat(adjust(jar, -2)).isInstanceOf(ChangeStock.Moved.class);
        assertPieces(jar, 0, 8, 0, 0);
    }

    @Test
    @DisplayName("A capped sale is never raised above what was announced")
    void aCappedSaleIsNeverRaisedAboveWhatWasAnnounced() {
        SkuId print = shop.capped(80, 100);
        ChangeStock.CapExceeded exceeded = new ChangeStock.CapExceeded(Quantity.of(100), Quantity.of(80));
        assertThat(receive(print, 21)).isEqualTo(exceeded);
        assertThat(adjust(print, 21)).isEqualTo(exceeded);
        assertThat(receive(print, 20)).isInstanceOf(ChangeStock.Moved.class);
        adjust(print, -20);
        assertThat(adjust(print, 20)).isInstanceOf(ChangeStock.Moved.class);
        assertThat(shop.stock(print).quantity()).isEqualTo(Quantity.of(100));
    }

    @Test
    @DisplayName("What is sold or shipped counts towards the cap")
    void whatIsSoldOrShippedCountsTowardsTheCap() {
        SkuId print = shop.capped(10, 10);
        OrderId order = paid(line(print, 4));
        write(print, sku -> Stock.ship(sku, Quantity.of(1), order));
        assertThat(receive(print, 1)).isEqualTo(new ChangeStock.CapExceeded(Quantity.of(10), Quantity.of(10)));
        write(print, sku -> Stock.takeBack(sku, Quantity.of(1), order));
        assertPieces(print, 7, 0, 3, 0);
        assertThat(shop.stock(print).quantity()).isEqualTo(Quantity.of(10));
    }

    @Test
    @DisplayName("Every movement is told, newest first")
    void everyMovementIsToldNewestFirst() {
        SkuId jar = shop.sku(100, 3);
        OrderId order = paid(line(jar, 1));
        write(jar, sku -> Stock.ship(sku, Quantity.of(1), order));
        write(jar, sku -> Stock.takeBack(sku, Quantity.of(1), order));
        OrderState unpaid = shop.placed(kim, 0, line(jar, 1));
        shop.cancel(kim, unpaid.key());
        shop.cancel(kim, paid(line(jar, 1)));
        adjust(jar, -1);
        assertThat(movements(jar))
                .containsExactly(
                        Movement.ADJUST,
                        Movement.CANCEL,
                        Movement.COMMIT,
                        Movement.RESERVE,
                        Movement.RELEASE,
                        Movement.RESERVE,
                        Movement.RETURN,
                        Movement.SHIP,
                        Movement.COMMIT,
                        Movement.RESERVE,
                        Movement.RECEIVE);
    }

    @Test
    @DisplayName("A reservation ends with its order's deadline")
    void aReservationEndsWithItsOrdersDeadline() {
        SkuId jar = shop.sku(100, 5);
        shop.placed(kim, 0, line(jar, 2));
        assertPieces(jar, 3, 2, 0, 0);
        shop.clock.advance(Duration.ofMinutes(10));
        shop.core.expireOrders().expire(new ExpireOrders.Command(100));
        assertPieces(jar, 5, 0, 0, 0);
    }

    @Test
    @DisplayName("A hold is extended by moving its order's deadline, and no piece moves")
    void aHoldIsExtendedByMovingItsOrdersDeadline() {
        SkuId jar = shop.sku(100, 5);
        OrderState order = shop.placed(kim, 0, line(jar, 2));
        extend(order, order.paymentDeadline().plus(Duration.ofMinutes(5)));
        extend(order, order.paymentDeadline());
        shop.clock.advance(Duration.ofMinutes(10));
        shop.core.expireOrders().expire(new ExpireOrders.Command(100));
        assertPieces(jar, 3, 2, 0, 0);
        shop.clock.advance(Duration.ofMinutes(5));
        shop.core.expireOrders().expire(new ExpireOrders.Command(100));
        assertPieces(jar, 5, 0, 0, 0);
        assertThat(movements(jar)).containsExactly(Movement.RELEASE, Movement.RESERVE, Movement.RECEIVE);
    }

    /** What starting a payment does. */
    private void extend(OrderState order, Instant until) {
        shop.persistence.store().<Boolean>commit(Footprint.of(order.key()), tx -> {
            tx.put(Order.extended(tx.find(order.key()).orElseThrow(), until));
            return true;
        });
    }

    @Test
    @DisplayName("A product's total is the sum of its options")
    void aProductsTotalIsTheSumOfItsOptions() {
        List<SkuId> jars = shop.limited(100, 2, 5);
        receive(jars.getLast(), 2);
        ShowProduct.Outcome shown = shop.core
                .showProduct()
                .show(new ShowProduct.Command(shop.stock(jars.getFirst()).product()));
        assertThat(((ShowProduct.Shown) shown).product().skus())
                .extracting(sku -> sku.available().count())
                .containsExactly(5L, 7L);
    }

    private OrderId paid(PlaceOrder.Line line) {
        OrderId order = shop.placed(kim, 0, line).key();
        shop.pay(kim, order);
        return order;
    }

    private ChangeStock.Outcome receive(SkuId sku, long pieces) {
        return change(sku, new ChangeStock.Receive(Quantity.of(pieces), Optional.empty()));
    }

    private ChangeStock.Outcome adjust(SkuId sku, long difference) {
        return change(sku, new ChangeStock.Adjust(difference, "counted"));
    }

    private ChangeStock.Outcome change(SkuId sku, ChangeStock.Change change) {
        return outcome(shop.core.changeStock().change(new ChangeStock.Command(shop.key(), kim, sku, change)));
    }

    /** What a delivery does. */
    private void write(SkuId sku, Function<SkuState, Change<SkuState>> verb) {
        shop.persistence.store().<Boolean>commit(Footprint.of(sku), tx -> {
            verb.apply(tx.find(sku).orElseThrow()).into(tx);
            return true;
        });
    }

    private List<Movement> movements(SkuId sku) {
        ListMovements.Outcome listed = shop.core
                .listMovements()
                .list(new ListMovements.Command(sku, new Page.Request<>(Optional.empty(), 20)));
        return ((ListMovements.Listed) listed)
                .rows().items().stream().map(row -> row.entry().movement()).toList();
    }

    private void assertPieces(SkuId id, long available, long reserved, long committed, long shipped) {
        SkuState sku = shop.stock(id);
        assertThat(List.of(sku.available(), sku.reserved(), sku.committed(), sku.shipped()))
                .extracting(Quantity::count)
                .containsExactly(available, reserved, committed, shipped);
    }
}
