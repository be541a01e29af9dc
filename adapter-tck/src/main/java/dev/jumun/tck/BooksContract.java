package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.journal.Account;
import dev.jumun.journal.Books;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.Persistence;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Books} must do. Keys are new in each test: a shared database will do. */
public abstract class BooksContract {
    private Persistence persistence;
    private Books books;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        books = persistence.books();
    }

    @Test
    void hasEveryKindOfStateThatHoldsBalances() throws Exception {
        List<Kind<?>> holding = new ArrayList<>();
        for (Class<?> state : PortsClasses.recordsThatAre(State.class)) {
            if (state.getMethod("balances").getDeclaringClass() != State.class) {
                holding.add((Kind<?>) state.getField("KIND").get(null));
            }
        }
        assertThat(Books.KINDS).containsExactlyInAnyOrderElementsOf(holding);
    }

    @Test
    void listsEveryKindAlsoWhereThereIsNothing() {
        Books.KINDS.forEach(kind ->
                assertThat(all(kind, 100)).allMatch(book -> book.key().kind().equals(kind)));
    }

    @Test
    void pagesInTheOrderOfKeysWithoutGapOrRepetition() {
        List<Key<?>> skus = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            skus.add(received(Samples.sku(), i + 1));
        }
        for (int limit : new int[] {1, 2, 3, 100}) {
            List<Key<?>> found = all(SkuState.KIND, limit).stream()
                    .<Key<?>>map(Books.Book::key)
                    .toList();
            assertThat(found).isSorted().doesNotHaveDuplicates().containsAll(skus);
        }
    }

    @Test
    void bringsWhatAnOwnerHasAndWhatItCaused() {
        SkuId sku = received(Samples.sku(), 5);
        Books.Book book = book(sku);
        assertThat(book.state()).contains(persistence.store().read(sku).orElseThrow());
        assertThat(book.balances()).containsEntry(SkuState.available(sku), 5L);
        assertThat(book.caused()).containsEntry(SkuState.available(sku), 5L);
    }

    @Test
    void listsACauseThatIsNotThere() {
        SkuId sku = Samples.sku();
        OrderId order = new OrderId(Samples.id());
        Account outside = new Account.Outside("supplier", Unit.PIECE);
        persistence.store().commit(Footprint.of(sku), tx -> {
            tx.put(Samples.sku(sku, 5));
            tx.record(new Entry(outside, SkuState.available(sku), 5, Movement.RECEIVE, order));
            return true;
        });
        Books.Book book = book(order);
        assertThat(book.state()).isEmpty();
        assertThat(book.balances()).isEmpty();
        assertThat(book.caused()).containsEntry(SkuState.available(sku), 5L);
        assertThat(all(OrderState.KIND, 1)).extracting(Books.Book::key).contains(order);
    }

    @Test
    void readsEachBookAtOneMoment() {
        SkuId sku = received(Samples.sku(), 1);
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Void> receiving = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                received(sku, 1);
            }
        });
        try {
            for (int i = 0; i < 100; i++) {
                Books.Book book = book(sku);
                SkuState state = (SkuState) book.state().orElseThrow();
                assertThat(book.balances())
                        .containsEntry(
                                SkuState.available(sku), state.available().count());
            }
        } finally {
            isOver.set(true);
            receiving.join();
        }
    }

    private Books.Book book(Key<?> key) {
        return all(key.kind(), 100).stream()
                .filter(book -> book.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Books.Book> all(Kind<?> kind, int limit) {
        List<Books.Book> all = new ArrayList<>();
        Optional<Key<?>> next = Optional.empty();
        do {
            Page<Books.Found, Key<?>> page = books.page(kind, new Page.Request<>(next, limit));
            page.items().forEach(found -> all.add((Books.Book) found));
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    /** So many pieces more. */
    private SkuId received(SkuId sku, long quantity) {
        persistence.store().<Boolean>commit(Footprint.of(sku), tx -> {
            long before = tx.find(sku).map(state -> state.available().count()).orElse(0L);
            tx.put(Samples.sku(sku, before + quantity));
            tx.record(Samples.received(sku, quantity));
            return true;
        });
        return sku;
    }
}
