package dev.jumun.jpa.query;

import dev.jumun.journal.Account;
import dev.jumun.journal.Journal;
import dev.jumun.journal.JournalRow;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.EntryRow;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The journal as rows, and its sums beside a state, read at one moment. */
public final class JpaJournal implements Journal {
    private static final JournalRow.Position END = new JournalRow.Position(Long.MAX_VALUE, 0);

    private final Database database;

    /** Over this database. */
    public JpaJournal(Database database) {
        this.database = database;
    }

    @Override
    public <S extends State> Optional<Audit<S>> audit(Key<S> key) {
        return database.snapshot(rows -> StateTables.of(key.kind()).load(rows, List.of(key)).stream()
                .map(stored ->
                        new Audit<>(stored.state(), JournalSums.ofOwner(rows, key), JournalSums.ofCause(rows, key)))
                .findFirst());
    }

    @Override
    public Page<JournalRow, JournalRow.Position> rows(Key<?> owner, Page.Request<JournalRow.Position> page) {
        return rows(owner, page, "");
    }

    @Override
    public Page<JournalRow, JournalRow.Position> rows(Account.Owned account, Page.Request<JournalRow.Position> page) {
        return rows(
                account.owner(),
                page,
                " and (from_name = ? and owned <> 'TO' or to_name = ? and owned <> 'FROM')",
                account.name(),
                account.name());
    }

    private Page<JournalRow, JournalRow.Position> rows(
            Key<?> owner, Page.Request<JournalRow.Position> page, String filter, Object... values) {
        JournalRow.Position before = page.after().orElse(END);
        List<Object> all = new ArrayList<>(
                List.of(owner.kind().name(), owner.bytes(), before.version(), before.version(), before.index()));
        Collections.addAll(all, values);
        all.add(page.limit() + 1);
        String condition = "where owner_kind = ? and owner = ?"
                + " and version <= ? and (version < ? or entry < ?)" + filter
                + " order by version desc, entry desc limit ?";
        List<JournalRow> found = database.query(rows -> rows.list(EntryRow.class, condition, all.toArray())).stream()
                .map(EntryRow::journalRow)
                .toList();
        return Pages.of(found, page.limit(), JournalRow::position);
    }
}
