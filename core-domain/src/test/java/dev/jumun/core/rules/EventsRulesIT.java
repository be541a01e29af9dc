package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.Shop;
import dev.jumun.core.event.TestSink;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.Event;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.RelayEvents.Retries;
import dev.jumun.event.SinkId;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/events.md}. */
@OnEachStore
class EventsRulesIT {
    private static final Retries TWICE = new Retries(2, Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration SILENCE = Duration.ofSeconds(6);

    @RegisterExtension
    final Shop shop;

    private final TestSink sink = new TestSink();
    private final SkuId jar;

    EventsRulesIT(StoreKind kind) {
        shop = kind.shop();
        jar = shop.sku(100, 1_000);
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
    @DisplayName("What was told and not written down before a crash is told again")
    void whatWasToldAndNotWrittenDownIsToldAgain() {
        OrderId order = cancelledOrder();
        AtomicBoolean isDead = new AtomicBoolean();
        sink.refuse(event -> {
            isDead.set(true);
            return false;
        });
        RelayEvents dying = relay(sink, diesWhen(isDead));
        assertThatThrownBy(() -> drain(dying)).isInstanceOf(StoreUnavailable.class);
        List<Long> toldOnce = sink.numbers(order);
        takeOver(relay(sink));
        assertThat(sink.numbers(order)).hasSize(toldOnce.size() + 3).endsWith(1L, 2L, 3L);
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
    @DisplayName("One relay tells a sink, and another takes over when it falls silent")
    void oneRelayTellsASinkAndAnotherTakesOver() {
        drain(relay(sink));
        RelayEvents other = relay(sink);
        OrderId order = cancelledOrder();
        drain(other);
        assertThat(sink.numbers(order)).isEmpty();
        takeOver(other);
        assertThat(sink.numbers(order)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("A relay that wakes up too late writes nothing")
    void aRelayThatWakesUpTooLateWritesNothing() {
        assertThat(writtenTooLate(sink, shop.persistence.store())).isEmpty();
        assertThat(writtenTooLate(new TestSink(), new BlindToOthers(shop.persistence.store())))
                .as("planted bug")
                .isPresent();
    }

    /** What a relay on this store writes down of an order that it is refused after another has taken over. */
    private Optional<DeadLetterState> writtenTooLate(TestSink told, Store store) {
        RelayEvents sleeper = relay(told, store);
        drain(sleeper);
        RelayEvents other = relay(told);
        takeOver(other);
        OrderId order = cancelledOrder();
        told.refuse(order);
        drain(sleeper);
        return shop.persistence.store().read(DeadLetterId.of(told.id(), order));
    }

    @Test
    @DisplayName("A server that cannot read an event lets another one try")
    void aServerThatCannotReadAnEventLetsAnotherOneTry() {
        RelayEvents old = relay(new EventSink() {
            @Override
            public SinkId id() {
                return sink.id();
            }

            @Override
            public boolean wants(Class<? extends Event> type) {
                throw new IllegalStateException("never heard of it");
            }

            @Override
            public void tell(RecordedEvent event) {
                throw new IllegalStateException("never comes to this");
            }
        });
        OrderId order = cancelledOrder();
        assertThatThrownBy(old::relay).hasMessage("never heard of it");
        drain(relay(sink));
        assertThat(sink.numbers(order)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("Overlapping commits on one key are told in the order of their commits, none skipped")
    void overlappingCommitsOnOneKeyAreToldInOrder() {
        AtomicInteger left = new AtomicInteger(4);
        RelayEvents relay = relay(sink);
        Crowd.rush(5, number -> {
            if (number == 4) {
                while (left.get() > 0) {
                    drain(relay);
                }
                return true;
            }
            for (int i = 0; i < 25; i++) {
                receive(jar);
            }
            return left.decrementAndGet() >= 0;
        });
        drain(relay);
        assertThat(sink.numbers(jar))
                .isEqualTo(LongStream.rangeClosed(1, 101).boxed().toList());
    }

    private OrderId placedOrder() {
        return shop.placed(shop.member(), 0, line(jar, 1)).key();
    }

    private OrderId cancelledOrder() {
        MemberId member = shop.member(1_000);
        OrderId order = shop.placed(member, 0, line(jar, 1)).key();
        shop.pay(member, order);
        shop.cancel(member, order);
        return order;
    }

    private void receive(SkuId sku) {
        ChangeStock.Change delivery = new ChangeStock.Receive(Quantity.of(1), Optional.empty());
        shop.core.changeStock().change(new ChangeStock.Command(shop.key(), shop.member(), sku, delivery));
    }

    private RelayEvents relay(EventSink told) {
        return shop.core.relayEvents(told, TWICE);
    }

    private RelayEvents relay(EventSink told, Store store) {
        return shop.over(new WrappedPersistence(shop.persistence, store)).relayEvents(told, TWICE);
    }

    private Store diesWhen(AtomicBoolean isDead) {
        return new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (isDead.get()) {
                    throw new StoreUnavailable("dead");
                }
                return super.commit(footprint, work);
            }
        };
    }

    private static void drain(RelayEvents relay) {
        while (relay.relay().isBehind()) {
            Thread.onSpinWait();
        }
    }

    /** Nobody else beats for long enough. */
    private void takeOver(RelayEvents relay) {
        drain(relay);
        shop.clock.advance(SILENCE);
        drain(relay);
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

    private DeadLetterState letter(Key<?> about) {
        return shop.persistence.store().read(DeadLetterId.of(sink.id(), about)).orElseThrow();
    }

    private RedriveDeadLetters.Outcome redrive(Key<?> about) {
        return Shop.outcome(shop.core
                .redriveDeadLetters()
                .redrive(new RedriveDeadLetters.Command(
                        shop.key(), shop.member(), Optional.of(DeadLetterId.of(sink.id(), about)))));
    }
}
