package dev.jumun.core.event;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.Shop;
import dev.jumun.event.Bookmark;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.EventSink;
import dev.jumun.event.Outbox;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.store.Persistence;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedPersistence;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Relays in trouble. The rules are told by {@code EventsRulesIT} and {@code RelaysRulesIT}. */
class RelayEventsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final TestSink sink = new TestSink();
    private final OrderId deleted = placed();

    @Test
    void givesUpWhatTheOutboxNoLongerHas() {
        Outbox emptied = new EmptiedOutbox(shop.persistence.outbox(), key -> key.equals(deleted));
        RelayEvents relay = shop.over(new WrappedPersistence(shop.persistence, emptied))
                .relayEvents(sink, RelayEvents.Retries.DEFAULT);
        sink.refuse(deleted);
        drain(relay);
        shop.clock.advance(Duration.ofSeconds(2));
        OrderId other = placed();
        drain(relay);
        assertThat(sink.numbers(other)).containsExactly(1L);
        assertThat(shop.persistence.store().read(DeadLetterId.of(sink.id(), deleted)))
                .map(DeadLetterState::status)
                .contains(DeadLetterState.Status.DELIVERED);
    }

    @Test
    void passesOverNothingThatASinkHasNoHandsFor() {
        AtomicInteger hands = new AtomicInteger(0);
        List<RecordedEvent> told = new CopyOnWriteArrayList<>();
        RelayEvents relay = shop.core.relayEvents(
                new EventSink() {
                    @Override
                    public SinkId id() {
                        return sink.id();
                    }

                    @Override
                    public int atOnce() {
                        return hands.get();
                    }

                    @Override
                    public void tell(RecordedEvent event) {
                        told.add(event);
                    }
                },
                RelayEvents.Retries.DEFAULT);
        assertThatThrownBy(relay::relay).isInstanceOf(IllegalArgumentException.class);
        hands.set(1);
        drain(relay);
        assertThat(told).containsExactlyInAnyOrderElementsOf(events());
    }

    private List<RecordedEvent> events() {
        return shop.persistence
                .outbox()
                .since(Bookmark.START, type -> true, 1_000)
                .events();
    }

    @Test
    void tellsNothingBeforeItKnowsWhatWaits() {
        MemberId member = shop.member();
        OrderId order = shop.placed(member, 0, line(shop.sku(100, 1), 1)).key();
        sink.refuse(order);
        try (RelayEvents before = shop.core.relayEvents(sink, RelayEvents.Retries.DEFAULT)) {
            drain(before);
        }
        shop.cancel(member, order);
        sink.refuse();
        AtomicInteger troubles = new AtomicInteger(1);
        RelayEvents relay = shop.over(withoutLetters(troubles)).relayEvents(sink, RelayEvents.Retries.DEFAULT);
        assertThatThrownBy(relay::relay).isInstanceOf(StoreUnavailable.class);
        drain(relay);
        assertThat(sink.numbers(order)).isEmpty();
        shop.clock.advance(Duration.ofSeconds(2));
        drain(relay);
        assertThat(sink.numbers(order)).containsExactly(1L, 2L);
    }

    /** The first so many times that somebody asks for dead letters, there is trouble. */
    private Persistence withoutLetters(AtomicInteger troubles) {
        InvocationHandler trouble = (proxy, method, arguments) -> {
            if (method.getName().equals("deadLetters")) {
                return troubled(shop.persistence.deadLetters(), troubles);
            }
            return method.invoke(shop.persistence, arguments);
        };
        return proxy(Persistence.class, trouble);
    }

    private static DeadLetterQueries troubled(DeadLetterQueries letters, AtomicInteger troubles) {
        return proxy(DeadLetterQueries.class, (proxy, method, arguments) -> {
            if (troubles.getAndDecrement() > 0) {
                throw new StoreUnavailable("away");
            }
            return method.invoke(letters, arguments);
        });
    }

    private static <T> T proxy(Class<T> port, InvocationHandler calls) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, calls));
    }

    private OrderId placed() {
        return shop.placed(shop.member(), 0, line(shop.sku(100, 1), 1)).key();
    }

    private static void drain(RelayEvents relay) {
        while (relay.relay().isBehind()) {
            Thread.onSpinWait();
        }
    }
}
