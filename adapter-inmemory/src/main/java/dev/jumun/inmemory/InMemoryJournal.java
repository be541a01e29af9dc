package dev.jumun.inmemory;

import dev.jumun.journal.Account;
import dev.jumun.journal.Journal;
import dev.jumun.journal.JournalRow;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class InMemoryJournal implements Journal {
    private final Tables tables;

    InMemoryJournal(Tables tables) {
        this.tables = tables;
    }

    @Override
    public <S extends State> Optional<Audit<S>> audit(Key<S> key) {
        return tables.reading(() -> tables.find(key).map(state -> audit(state, JournalCopy.of(tables, key))))
                .map(Supplier::get);
    }

    private static <S extends State> Supplier<Audit<S>> audit(S state, JournalCopy journal) {
        return () -> new Audit<>(state, journal.balances(), journal.effects());
    }

    @Override
    public Page<JournalRow, JournalRow.Position> rows(Key<?> owner, Page.Request<JournalRow.Position> page) {
        return rows(owner, row -> true, page);
    }

    @Override
    public Page<JournalRow, JournalRow.Position> rows(Account.Owned account, Page.Request<JournalRow.Position> page) {
        return rows(account.owner(), row -> row.balanceAfter(account).isPresent(), page);
    }

    private Page<JournalRow, JournalRow.Position> rows(
            Key<?> owner, Predicate<JournalRow> wanted, Page.Request<JournalRow.Position> page) {
        return tables.reading(() -> {
            List<JournalRow> newestFirst = tables.journal(owner).reversed();
            Stream<JournalRow> rest = newestFirst.stream()
                    .filter(wanted)
                    .filter(row -> page.after()
                            .map(after -> row.position().compareTo(after) < 0)
                            .orElse(true));
            return Index.page(rest, page.limit(), JournalRow::position);
        });
    }
}
