package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.core.event.TestSink;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.Outbox;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.event.RelayEvents;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/events.md}. */
@OnEachStore
class EventsRulesIT extends RelayingShop {
    EventsRulesIT(StoreKind kind) {
        super(kind);
    }

    @Test
    @DisplayName("Every sink is told every event, those of one order in order")
    void everySinkIsToldEveryEvent() {
        TestSink other = new TestSink();
        OrderId order = cancelledOrder();
        drain(relay(sink));
        drain(relay(other));
        assertThat(sink.types(order)).containsExactly("OrderPlaced", "OrderConfirmed", "OrderCancelled");
        assertThat(other.numbers(order)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("What a sink was told it is not told again")
    void whatASinkWasToldItIsNotToldAgain() {
        OrderId order = cancelledOrder();
        try (RelayEvents relay = relay(sink)) {
            drain(relay);
        }
        drain(relay(sink));
        assertThat(sink.numbers(order)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("A refused event is told again, and the rest of its order waits behind it")
    void aRefusedEventIsToldAgain() {
        OrderId order = cancelledOrder();
        RelayEvents relay = relay(sink);
        sink.refuse(order);
        drain(relay);
        assertThat(letter(order).status()).isEqualTo(Status.RETRYING);
        assertThat(letter(order).waiting()).isEqualTo(3);
        sink.refuse();
        drain(relay);
        assertThat(sink.numbers(order)).isEmpty();
        shop.clock.advance(Duration.ofSeconds(1));
        drain(relay);
        assertThat(sink.numbers(order)).containsExactly(1L, 2L, 3L);
        assertThat(letter(order).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    @DisplayName("A poisoned order is parked, and the others flow on")
    void aPoisonedOrderIsParked() {
        OrderId poisoned = placedOrder();
        RelayEvents relay = relay(sink);
        sink.refuse(poisoned);
        drain(relay);
        OrderId other = cancelledOrder();
        shop.clock.advance(Duration.ofSeconds(2));
        drain(relay);
        shop.clock.advance(Duration.ofSeconds(2));
        drain(relay);
        assertThat(letter(poisoned).status()).isEqualTo(Status.PARKED);
        assertThat(letter(poisoned).error()).contains("no, thank you");
        assertThat(sink.numbers(other)).containsExactly(1L, 2L, 3L);
        sink.refuse();
        shop.clock.advance(Duration.ofHours(1));
        drain(relay);
        assertThat(sink.numbers(poisoned)).isEmpty();
    }

    @Test
    @DisplayName("A parked order is told in order once it is redriven")
    void aParkedOrderIsToldInOrderOnceItIsRedriven() {
        MemberId member = shop.member();
        OrderId order = shop.placed(member, 0, line(jar, 1)).key();
        RelayEvents relay = relay(sink);
        park(relay, order);
        shop.cancel(member, order);
        drain(relay);
        assertThat(letter(order).waiting()).isEqualTo(2);
        sink.refuse();
        assertThat(redrive(order)).isEqualTo(new RedriveDeadLetters.Redriven(1));
        drain(relay);
        assertThat(sink.types(order)).containsExactly("OrderPlaced", "OrderCancelled");
        assertThat(redrive(order)).isEqualTo(new RedriveDeadLetters.Redriven(0));
    }

    @Test
    @DisplayName("An outage parks nothing")
    void anOutageParksNothing() {
        RelayEvents relay = relay(sink);
        drain(relay);
        OrderId one = cancelledOrder();
        OrderId two = placedOrder();
        sink.refuse(event -> true);
        for (int i = 0; i < 100; i++) {
            drain(relay);
            shop.clock.advance(Duration.ofSeconds(30));
        }
        assertThat(letter(one).status()).isEqualTo(Status.RETRYING);
        sink.refuse();
        drain(relay);
        assertThat(sink.numbers(one)).containsExactly(1L, 2L, 3L);
        assertThat(sink.numbers(two)).containsExactly(1L);
    }

    @Test
    @DisplayName("A sink that is down does not hold up another")
    void aSinkThatIsDownDoesNotHoldUpAnother() {
        OrderId order = cancelledOrder();
        TestSink down = new TestSink();
        down.refuse(event -> true);
        drain(relay(down));
        drain(relay(sink));
        assertThat(sink.numbers(order)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("Overlapping commits on one key are told in the order of their commits, none skipped")
    void overlappingCommitsOnOneKeyAreToldInOrder() {
        List<Long> all = LongStream.rangeClosed(1, 101).boxed().toList();
        Outbox outbox = shop.persistence.outbox();
        assertThat(toldWhileManyCommit(sink, outbox)).isEqualTo(all);
        assertThat(toldWhileManyCommit(new TestSink(), new Backwards(outbox)))
                .as("planted bug")
                .isNotEqualTo(all);
    }

    /** The numbers of the events of a SKU, one of its creation and a hundred more. */
    private List<Long> toldWhileManyCommit(TestSink told, Outbox outbox) {
        SkuId sku = shop.sku(100, 1);
        AtomicInteger left = new AtomicInteger(4);
        RelayEvents relay = relay(told, outbox);
        Crowd.rush(5, number -> {
            if (number == 4) {
                while (left.get() > 0) {
                    drain(relay);
                }
                return true;
            }
            for (int i = 0; i < 25; i++) {
                receive(sku);
            }
            return left.decrementAndGet() >= 0;
        });
        drain(relay);
        return told.numbers(sku);
    }

    private void receive(SkuId sku) {
        ChangeStock.Change delivery = new ChangeStock.Receive(Quantity.of(1), Optional.empty());
        shop.core.changeStock().change(new ChangeStock.Command(shop.key(), shop.member(), sku, delivery));
    }

    /** Refuses it until it is parked. */
    private void park(RelayEvents relay, OrderId order) {
        sink.refuse(order);
        drain(relay);
        for (int i = 0; i < 2; i++) {
            placedOrder();
            shop.clock.advance(Duration.ofSeconds(2));
            drain(relay);
        }
        assertThat(letter(order).status()).isEqualTo(Status.PARKED);
    }

    private RedriveDeadLetters.Outcome redrive(Key<?> about) {
        return Shop.outcome(shop.core
                .redriveDeadLetters()
                .redrive(new RedriveDeadLetters.Command(
                        shop.key(), shop.member(), Optional.of(DeadLetterId.of(sink.id(), about)))));
    }
}
