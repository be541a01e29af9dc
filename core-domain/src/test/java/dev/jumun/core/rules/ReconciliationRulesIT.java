package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.Shop;
import dev.jumun.core.proof.ReconcileService;
import dev.jumun.core.proof.Walk;
import dev.jumun.event.RecordedEvent;
import dev.jumun.journal.Books;
import dev.jumun.member.MemberId;
import dev.jumun.proof.Drift;
import dev.jumun.proof.DriftFound;
import dev.jumun.proof.Reconcile;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/rules/reconciliation.md}. */
@OnEachStore
class ReconciliationRulesIT {
    @RegisterExtension
    final Shop shop;

    private final MemberId member;
    private final SkuId jar;
    private final Store store;
    private final Books books;

    ReconciliationRulesIT(StoreKind kind) {
        shop = kind.shop();
        store = shop.persistence.store();
        books = shop.persistence.books();
        jar = shop.sku(100, 1_000);
        member = shop.member(100);
        for (int i = 0; i < 10; i++) {
            shop.placed(member, 0, line(jar, 1));
        }
    }

    @Test
    @DisplayName("Servers share one pass")
    void serversShareOnePass() {
        Walk one = new Walk(shop, store, books, 2);
        Walk two = new Walk(shop, store, books, 2);
        walk().rest();
        long proved = 0;
        while (proved < 5) {
            proved += Crowd.rush(2, number -> (number == 0 ? one : two).page()).stream()
                    .mapToInt(Reconcile.Round::proved)
                    .sum();
            assertThat(one.state().current().orElseThrow().proved()).isEqualTo(proved);
        }
        assertThat(walk().rest().proved()).isEqualTo(count());
    }

    @Test
    @DisplayName("A pass ends however many orders keep coming")
    void aPassEndsHoweverManyOrdersKeepComing() {
        walk().rest();
        long before = count();
        Books busy = (kind, page) -> {
            shop.placed(member, 0, line(jar, 1));
            return books.page(kind, page);
        };
        assertThat(new Walk(shop, store, busy, 100).rest().proved()).isBetween(before, before + 1);
        assertThat(walk().rest().proved()).isEqualTo(count());
    }

    @Test
    @DisplayName("A pass goes on where a server died")
    void aPassGoesOnWhereAServerDied() {
        walk().rest();
        Books never = (kind, page) -> {
            throw new StoreUnavailable("the server is dead");
        };
        assertThatThrownBy(() -> new Walk(shop, store, never, 2).page()).isInstanceOf(StoreUnavailable.class);
        assertThat(walk().page().proved()).isZero();
        shop.clock.advance(ReconcileService.CLAIM);
        assertThat(walk().rest().proved()).isEqualTo(count());
    }

    @Test
    @DisplayName("A page counts once even if a server was taken for dead")
    void aPageCountsOnceEvenIfAServerWasTakenForDead() {
        walk().rest();
        Walk other = new Walk(shop, store, books, 2);
        AtomicBoolean sleeps = new AtomicBoolean(true);
        Books slow = (kind, page) -> {
            if (sleeps.getAndSet(false)) {
                shop.clock.advance(ReconcileService.CLAIM);
                assertThat(other.page().proved()).isPositive();
                assertThat(other.page().proved()).isPositive();
            }
            return books.page(kind, page);
        };
        assertThat(new Walk(shop, store, slow, 2).page().proved()).isZero();
        assertThat(walk().rest().proved()).isEqualTo(count());
    }

    @Test
    @DisplayName("A drift is told even if it cannot be written down")
    void aDriftIsToldEvenIfItCannotBeWrittenDown() {
        walk().rest();
        AtomicBoolean isAway = new AtomicBoolean();
        Store failing = new WrappedStore(store) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (isAway.get()) {
                    throw new StoreUnavailable("away");
                }
                return super.commit(footprint, work);
            }
        };
        Books wrong = (kind, page) -> {
            isAway.set(true);
            return new TamperedBooks(books, firstOf(kind), Optional.empty()).page(kind, page);
        };
        assertThat(new Walk(shop, failing, wrong, 100).page().drifts()).isNotEmpty();
        isAway.set(false);
        shop.clock.advance(ReconcileService.CLAIM);
        assertThat(walk().rest().proved()).isEqualTo(count());
    }

    @Test
    @DisplayName("A drift is told to whoever listens")
    void aDriftIsToldToWhoeverListens() {
        Drift drift = new Walk(shop, store, wrong(), 100).pass().getFirst();
        List<RecordedEvent> events = shop.persistence.outbox().events(ReconciliationId.ALL, 0, 10_000);
        assertThat(events)
                .extracting(RecordedEvent::event)
                .anySatisfy(event -> assertThat(((DriftFound) event).drifts()).contains(drift));
        assertThat(walk().state().last().orElseThrow().drifts()).contains(drift);
    }

    @Test
    @DisplayName("What cannot be read is named and passed over")
    void whatCannotBeReadIsNamedAndPassedOver() {
        walk().rest();
        RuntimeException reason = new IllegalStateException("planted");
        Books spoiled = (kind, page) -> {
            Page<Books.Found, Key<?>> right = books.page(kind, page);
            return new Page<>(
                    right.items().stream()
                            .map(found -> found.key().equals(jar) ? new Books.Unreadable(jar, reason) : found)
                            .toList(),
                    right.next());
        };
        String subject = "sku/" + jar.value();
        Walk walk = new Walk(shop, store, spoiled, 2);
        for (int pass = 1; pass <= 2; pass++) {
            List<Reconcile.Unreadable> named = new ArrayList<>();
            Optional<ReconciliationState.Pass> ended;
            do {
                Reconcile.Round round = walk.page();
                named.addAll(round.unreadable());
                ended = round.ended();
            } while (ended.isEmpty());
            assertThat(named).containsExactly(new Reconcile.Unreadable(subject, reason));
            assertThat(ended.get().drifts()).contains(new Drift(subject, subject, 0, 1));
            assertThat(ended.get().proved()).isEqualTo(count() - 1);
        }
    }

    private Walk walk() {
        return new Walk(shop, store, books, 100);
    }

    private Key<?> firstOf(Kind<?> kind) {
        return books.page(kind, new Page.Request<>(Optional.empty(), 1))
                .items()
                .getFirst()
                .key();
    }

    /** The SKU says that 3 pieces are reserved. */
    private Books wrong() {
        return new TamperedBooks(books, jar, Optional.of(TamperedBooks.with(shop.stock(jar), 3)));
    }

    /** All books there are. */
    private long count() {
        return Books.KINDS.stream()
                .mapToLong(kind -> {
                    long count = 0;
                    Optional<Key<?>> next = Optional.empty();
                    do {
                        var page = books.page(kind, new Page.Request<>(next, 100));
                        count += page.items().size();
                        next = page.next();
                    } while (next.isPresent());
                    return count;
                })
                .sum();
    }
}
