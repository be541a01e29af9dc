package dev.jumun.inmemory;

import dev.jumun.journal.Account;
import dev.jumun.journal.Books;
import dev.jumun.journal.Journal;
import dev.jumun.journal.JournalRow;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.Persistence;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adapters whose journals are wrong, each in its own way, around one that is right. */
final class WrongJournals {
    /** Long enough that others come in between. */
    private static final long DAWDLE_NANOS = 200_000;

    private WrongJournals() {}

    /** Reads the state after its entries, not at the same moment. */
    static Persistence looksTwice(Persistence right) {
        return WrongQueries.instead(
                right,
                Journal.class,
                "audit",
                asked -> right.journal().audit((Key<?>) asked[0]).map(audit -> {
                    LockSupport.parkNanos(DAWDLE_NANOS);
                    State later = right.store().read((Key<?>) asked[0]).orElseThrow();
                    return new Journal.Audit<>(later, audit.balances(), audit.caused());
                }));
    }

    /** Leaves out what the state has caused. */
    static Persistence forgetsCauses(Persistence right) {
        return WrongQueries.instead(
                right,
                Journal.class,
                "audit",
                asked -> right.journal()
                        .audit((Key<?>) asked[0])
                        .map(audit -> new Journal.Audit<>(audit.state(), audit.balances(), Map.of())));
    }

    /** Takes one account for all that its owner has. */
    @SuppressWarnings("unchecked")
    static Persistence mixesAccounts(Persistence right) {
        return WrongQueries.instead(
                right,
                Journal.class,
                "rows",
                asked -> right.journal()
                        .rows(
                                asked[0] instanceof Account.Owned account ? account.owner() : (Key<?>) asked[0],
                                (Page.Request<JournalRow.Position>) asked[1]));
    }

    /** Leaves out what the owners of books have caused. */
    static Persistence booksWithoutCauses(Persistence right) {
        return books(right, book -> Stream.of(new Books.Book(book.key(), book.state(), book.balances(), Map.of())));
    }

    /** Leaves out books of which there is no state. */
    static Persistence booksOfStates(Persistence right) {
        return books(right, book -> Stream.of(book).filter(one -> one.state().isPresent()));
    }

    /** Reads the states of books after their entries, not at the same moment. */
    static Persistence booksLookTwice(Persistence right) {
        return books(right, book -> {
            LockSupport.parkNanos(DAWDLE_NANOS);
            Optional<State> later = right.store().read(book.key()).map(Function.identity());
            return Stream.of(new Books.Book(book.key(), later, book.balances(), book.caused()));
        });
    }

    @SuppressWarnings("unchecked")
    private static Persistence books(Persistence right, Function<Books.Book, Stream<Books.Book>> bug) {
        return WrongQueries.instead(right, Books.class, "page", asked -> {
            Page<Books.Found, Key<?>> page = right.books().page((Kind<?>) asked[0], (Page.Request<Key<?>>) asked[1]);
            return new Page<>(
                    page.items().stream()
                            .flatMap(found -> bug.apply((Books.Book) found))
                            .toList(),
                    page.next());
        });
    }
}
