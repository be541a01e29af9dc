package dev.jumun.jpa.query;

import dev.jumun.journal.Account;
import dev.jumun.journal.Books;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.database.Failure;
import dev.jumun.jpa.table.KeyColumns;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** States beside the sums of their journals, a page in one snapshot. */
public final class JpaBooks implements Books {
    /** Those in the next thousand entries: one owner may have millions. */
    private static final String IN_SOME_ENTRIES = """
            select distinct %1$s from (
              select %1$s from journal force index (%2$s) where %1$s_kind = ? and %1$s > ? order by %1$s limit 1000
            ) as some_entries order by %1$s""";

    private static final String OWNERS = IN_SOME_ENTRIES.formatted("owner", "primary");
    private static final String CAUSES = IN_SOME_ENTRIES.formatted("cause", "journal_by_cause");

    private static final Logger LOG = LoggerFactory.getLogger(JpaBooks.class);

    private final Database database;

    /** Over this database. */
    public JpaBooks(Database database) {
        this.database = database;
    }

    @Override
    public Page<Found, Key<?>> page(Kind<?> kind, Page.Request<Key<?>> page) {
        return database.snapshot(rows -> {
            Page<Key<?>, Key<?>> keys =
                    Pages.of(List.copyOf(keys(rows, kind, page)), page.limit(), (Key<?> key) -> key);
            return new Page<>(books(rows, kind, keys.items()), keys.next());
        });
    }

    /** One more than the page may have, or more. */
    private static List<Key<?>> keys(Rows rows, Kind<?> kind, Page.Request<Key<?>> page) {
        byte[] after = page.after().map(Key::bytes).orElse(new byte[0]);
        int limit = page.limit() + 1;
        NavigableSet<Key<?>> keys = new TreeSet<>();
        StateTables.of(kind).ids(rows, after, limit).forEach(id -> keys.add(KeyColumns.key(kind.name(), id)));
        for (String query : List.of(OWNERS, CAUSES)) {
            keys.addAll(named(rows, query, kind, after, limit));
        }
        return keys.stream().limit(limit).toList();
    }

    /** Of whom the journal speaks, in order: so many or more, if there are. */
    private static List<Key<?>> named(Rows rows, String query, Kind<?> kind, byte[] after, int limit) {
        List<Key<?>> keys = new ArrayList<>();
        List<byte[]> ids = rows.query(byte[].class, query, kind.name(), after);
        while (!ids.isEmpty()) {
            ids.forEach(id -> key(kind, id).ifPresent(keys::add));
            if (keys.size() >= limit) {
                return keys;
            }
            ids = rows.query(byte[].class, query, kind.name(), ids.getLast());
        }
        return keys;
    }

    /** Empty, and said loudly, for what no key of this kind is written as. */
    private static Optional<Key<?>> key(Kind<?> kind, byte[] id) {
        try {
            Key<?> key = KeyColumns.key(kind.name(), id);
            if (Arrays.equals(key.bytes(), id)) {
                return Optional.of(key);
            }
        } catch (BufferUnderflowException tooShort) {
            // no better than one that is too long
        }
        LOG.error(
                "UNREADABLE: entries of a {} that can have no such id: {}",
                kind.name(),
                HexFormat.of().formatHex(id));
        return Optional.empty();
    }

    /** All together; one by one where that fails, to find out which of them cannot be read. */
    private static List<Found> books(Rows rows, Kind<?> kind, List<Key<?>> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try {
            return readable(rows, kind, keys);
        } catch (RuntimeException failure) {
            rethrowUnlessOfARow(failure);
            return keys.stream().map(key -> found(rows, key)).toList();
        }
    }

    private static Found found(Rows rows, Key<?> key) {
        try {
            return readable(rows, key.kind(), List.of(key)).getFirst();
        } catch (RuntimeException failure) {
            rethrowUnlessOfARow(failure);
            return new Unreadable(key, failure);
        }
    }

    private static void rethrowUnlessOfARow(RuntimeException failure) {
        if (!Failure.of(failure).isOfARow()) {
            throw failure;
        }
    }

    private static List<Found> readable(Rows rows, Kind<?> kind, List<Key<?>> keys) {
        Map<Key<?>, State> states = new HashMap<>();
        StateTable<?, ?> table = StateTables.of(kind);
        table.load(rows, keys).forEach(stored -> states.put(stored.key(), stored.state()));
        Map<Key<?>, Map<Account, Long>> balances = JournalSums.ofOwners(rows, keys);
        Map<Key<?>, Map<Account, Long>> caused = JournalSums.ofCauses(rows, keys);
        return keys.stream()
                .<Found>map(key -> new Book(
                        key,
                        Optional.ofNullable(states.get(key)),
                        balances.getOrDefault(key, Map.of()),
                        caused.getOrDefault(key, Map.of())))
                .toList();
    }
}
