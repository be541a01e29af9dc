package dev.jumun.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.event.TestSink;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.Event;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import dev.jumun.order.OrderId;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/relays.md}. */
@OnEachStore
class RelaysRulesIT extends RelayingShop {
    RelaysRulesIT(StoreKind kind) {
        super(kind);
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
        RelayEvents dying = relay(sink, new DyingStore(shop.persistence.store(), isDead::get));
        assertThatThrownBy(() -> drain(dying)).isInstanceOf(StoreUnavailable.class);
        List<Long> toldOnce = sink.numbers(order);
        takeOver(relay(sink));
        assertThat(sink.numbers(order)).hasSize(toldOnce.size() + 3).endsWith(1L, 2L, 3L);
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
}
