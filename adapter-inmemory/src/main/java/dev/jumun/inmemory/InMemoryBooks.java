package dev.jumun.inmemory;

import dev.jumun.journal.Books;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

final class InMemoryBooks implements Books {
    private final Tables tables;

    InMemoryBooks(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Page<Found, Key<?>> page(Kind<?> kind, Page.Request<Key<?>> page) {
        Page<Supplier<Found>, Key<?>> read = tables.reading(() -> {
            NavigableSet<Key<?>> all = tables.books(kind);
            NavigableSet<Key<?>> rest =
                    page.after().map(after -> all.tailSet(after, false)).orElse(all);
            Page<Key<?>, Key<?>> keys = Index.page(rest.stream(), page.limit(), Function.identity());
            return new Page<>(keys.items().stream().map(this::book).toList(), keys.next());
        });
        return new Page<>(read.items().stream().map(Supplier::get).toList(), read.next());
    }

    private Supplier<Found> book(Key<?> key) {
        Optional<State> state = tables.find(key).map(Function.identity());
        JournalCopy journal = JournalCopy.of(tables, key);
        return () -> new Book(key, state, journal.balances(), journal.effects());
    }
}
