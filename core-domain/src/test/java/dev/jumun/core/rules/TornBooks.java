package dev.jumun.core.rules;

import dev.jumun.journal.Books;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.value.Page;
import java.util.Optional;
import java.util.function.Function;

/**
 * A planted bug: states are read after their journals, and not at one moment with them.
 *
 * @param right the books
 * @param store with the states
 * @param meanwhile what happens in between
 */
record TornBooks(Books right, Store store, Runnable meanwhile) implements Books {
    @Override
    public Page<Found, Key<?>> page(Kind<?> kind, Page.Request<Key<?>> page) {
        Page<Found, Key<?>> found = right.page(kind, page);
        meanwhile.run();
        return new Page<>(found.items().stream().map(this::torn).toList(), found.next());
    }

    private Found torn(Found found) {
        Book book = (Book) found;
        Optional<State> later = store.read(book.key()).map(Function.identity());
        return new Book(book.key(), later, book.balances(), book.caused());
    }
}
