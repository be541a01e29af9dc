package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;

import dev.jumun.core.Shop;
import dev.jumun.core.event.TestSink;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.EventSink;
import dev.jumun.event.Outbox;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.RelayEvents.Retries;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shop whose events are relayed to a sink that refuses what a test wants it to. */
abstract class RelayingShop {
    private static final Retries TWICE = new Retries(2, Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration SILENCE = Duration.ofSeconds(6);

    @RegisterExtension
    final Shop shop;

    final TestSink sink = new TestSink();
    final SkuId jar;

    RelayingShop(StoreKind kind) {
        shop = kind.shop();
        jar = shop.sku(100, 1_000);
    }

    OrderId placedOrder() {
        return shop.placed(shop.member(), 0, line(jar, 1)).key();
    }

    OrderId cancelledOrder() {
        MemberId member = shop.member(1_000);
        OrderId order = shop.placed(member, 0, line(jar, 1)).key();
        shop.pay(member, order);
        shop.cancel(member, order);
        return order;
    }

    RelayEvents relay(EventSink told) {
        return shop.core.relayEvents(told, TWICE);
    }

    RelayEvents relay(EventSink told, Store store) {
        return shop.over(new WrappedPersistence(shop.persistence, store)).relayEvents(told, TWICE);
    }

    RelayEvents relay(EventSink told, Outbox outbox) {
        Persistence right = shop.persistence;
        return shop.over(new WrappedPersistence(right, right.store(), right.journal(), outbox))
                .relayEvents(told, TWICE);
    }

    static void drain(RelayEvents relay) {
        while (relay.relay().isBehind()) {
            Thread.onSpinWait();
        }
    }

    /** Nobody else beats for long enough. */
    void takeOver(RelayEvents relay) {
        drain(relay);
        shop.clock.advance(SILENCE);
        drain(relay);
    }

    DeadLetterState letter(Key<?> about) {
        return shop.persistence.store().read(DeadLetterId.of(sink.id(), about)).orElseThrow();
    }
}
