package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.Jumun;
import dev.jumun.core.Shop;
import dev.jumun.core.delivery.SomeOrders;
import dev.jumun.core.delivery.TestCarrier;
import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier.Pieces;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.RelayEvents.Retries;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedPersistence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shop with a carrier that does what a test wants, and whose orders are relayed to it. */
abstract class DeliveringShop {
    private static final Retries TWICE = new Retries(2, Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final int ALL = 10_000;

    @RegisterExtension
    final Shop shop;

    final MemberId kim;
    final SkuId jar;
    final TestCarrier carrier = new TestCarrier();
    final SomeOrders sink;
    private final RelayEvents relay;

    DeliveringShop(StoreKind kind) {
        shop = kind.shop();
        kim = shop.member(10_000);
        jar = shop.sku(100, 100);
        sink = new SomeOrders(shop.core.deliverySink(carrier));
        relay = shop.core.relayEvents(sink, TWICE);
    }

    OrderId paid(long jars) {
        OrderId order = sink.with(shop.placed(kim, 0, line(jar, jars)).key());
        shop.pay(kim, order);
        return order;
    }

    OrderId registered(long jars) {
        OrderId order = paid(jars);
        relays();
        return order;
    }

    List<Pieces> contents(OrderId order) {
        return carrier.parcels.get(order).contents();
    }

    void relays() {
        while (relay.relay().isBehind()) {
            Thread.onSpinWait();
        }
    }

    /** It has come so far, and somebody asks. */
    void brings(OrderId order, Progress progress) {
        carrier.brings(order, progress);
        follows();
    }

    void follows() {
        shop.clock.advance(Duration.ofSeconds(10));
        var unused = follow(shop.core);
    }

    FollowDeliveries.Followed follow(Jumun core) {
        return core.followDeliveries(carrier).follow(new FollowDeliveries.Command(ALL));
    }

    ArrangeDelivery.Outcome arrange(OrderId order) {
        return shop.core.arrangeDelivery(carrier).arrange(new ArrangeDelivery.Command(order));
    }

    void dieAfterTelling(OrderId order) {
        ArrangeDelivery dying = over(new DyingStore(shop.persistence.store(), () -> carrier.told.contains(order)))
                .arrangeDelivery(carrier);
        assertThatThrownBy(() -> dying.arrange(new ArrangeDelivery.Command(order)))
                .isInstanceOf(StoreUnavailable.class);
    }

    Jumun over(Store store) {
        return shop.over(new WrappedPersistence(shop.persistence, store));
    }

    boolean isParked(OrderId order) {
        return shop.persistence
                .store()
                .read(DeadLetterId.of(sink.id(), order))
                .filter(letter -> letter.status() == Status.PARKED)
                .isPresent();
    }

    void redrive(OrderId order) {
        var unused = shop.core
                .redriveDeadLetters()
                .redrive(new RedriveDeadLetters.Command(
                        shop.key(), shop.member(), Optional.of(DeadLetterId.of(sink.id(), order))));
    }

    List<ShowDelivery.Step> steps(OrderId order) {
        return ((ShowDelivery.Shown) shop.core.showDelivery().show(new ShowDelivery.Command(kim, order))).history();
    }

    List<String> history(OrderId order) {
        return steps(order).stream()
                .map(step -> step.event().getClass().getSimpleName())
                .toList();
    }

    void assertPieces(long available, long committed, long shipped) {
        SkuState sku = shop.stock(jar);
        assertThat(List.of(
                        sku.available().count(),
                        sku.committed().count(),
                        sku.shipped().count()))
                .containsExactly(available, committed, shipped);
    }

    void assertProved(OrderId order) {
        for (Prove.Subject subject : List.of(new Prove.OfOrder(order), new Prove.OfSku(jar), new Prove.OfMember(kim))) {
            Prove.Outcome proved = shop.core.prove().prove(new Prove.Command(subject));
            assertThat(proved)
                    .isInstanceOfSatisfying(
                            Prove.Compared.class,
                            compared -> assertThat(compared.proof().holds())
                                    .as("%s", compared)
                                    .isTrue());
        }
    }
}
