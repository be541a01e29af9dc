package dev.jumun.core.rules;

import dev.jumun.journal.Books;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import dev.jumun.value.Quantity;
import java.util.Optional;

/**
 * Books in which somebody has changed a state behind the store's back.
 *
 * @param right as they were
 * @param key whose state
 * @param state what stands there now; empty if it is gone
 */
record TamperedBooks(Books right, Key<?> key, Optional<State> state) implements Books {
    @Override
    public Page<Found, Key<?>> page(Kind<?> kind, Page.Request<Key<?>> page) {
        Page<Found, Key<?>> found = right.page(kind, page);
        return new Page<>(found.items().stream().map(this::tampered).toList(), found.next());
    }

    private Found tampered(Found found) {
        return found instanceof Book book && book.key().equals(key)
                ? new Book(key, state, book.balances(), book.caused())
                : found;
    }

    /** A SKU that says that so many pieces are reserved. */
    static SkuState with(SkuState sku, long reserved) {
        return new SkuState(
                sku.key(),
                sku.product(),
                sku.name(),
                sku.options(),
                sku.price(),
                sku.salePeriod(),
                sku.purchaseLimit(),
                sku.cap(),
                sku.available(),
                Quantity.of(reserved),
                sku.committed(),
                sku.shipped());
    }
}
