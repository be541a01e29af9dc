package dev.jumun.core.catalog;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.event.Event;
import dev.jumun.journal.Entry;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A store that tells which products a commit may have changed, before its caller hears how it ended: no use case can
 * forget to.
 */
final class WatchedStore implements Store {
    private final Store right;
    private final Consumer<ProductId> changed;

    WatchedStore(Store right, Consumer<ProductId> changed) {
        this.right = right;
        this.changed = changed;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        Set<ProductId> products = new HashSet<>(4);
        try {
            return right.commit(footprint, tx -> {
                products.clear();
                return work.run(new WatchedTx(tx, products));
            });
        } finally {
            products.forEach(changed);
        }
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        return right.read(key);
    }

    private record WatchedTx(Tx right, Set<ProductId> products) implements Tx {
        @Override
        public <S extends State> Optional<S> find(Key<S> key) {
            return right.find(key);
        }

        @Override
        public void put(State state) {
            right.put(state);
            if (state instanceof SkuState sku) {
                products.add(sku.product());
            } else if (state instanceof ProductState product) {
                products.add(product.key());
            }
        }

        @Override
        public void record(Entry... entries) {
            right.record(entries);
        }

        @Override
        public void emit(Event event) {
            right.emit(event);
        }

        @Override
        public Instant now() {
            return right.now();
        }
    }
}
