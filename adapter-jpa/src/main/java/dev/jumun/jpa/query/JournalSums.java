package dev.jumun.jpa.query;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.jpa.table.KeyColumns;
import dev.jumun.jpa.table.Rows;
import dev.jumun.store.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the journal says of accounts: all that arrived less all that left. */
final class JournalSums {
    /** Summed up by one statement, which MySQL does in about a second: a connection waits ten for an answer. */
    private static final long VERSIONS_AT_ONCE = 100_000;

    private JournalSums() {}

    /** Per account of one owner. */
    static Map<Account, Long> ofOwner(Rows rows, Key<?> owner) {
        return ofOwners(rows, List.of(owner)).getOrDefault(owner, Map.of());
    }

    /** Per account of whatever owner, by one cause. */
    static Map<Account, Long> ofCause(Rows rows, Key<?> cause) {
        return ofCauses(rows, List.of(cause)).getOrDefault(cause, Map.of());
    }

    /** Per account of each of these owners, of one kind, however long their journals are. */
    static Map<Key<?>, Map<Account, Long>> ofOwners(Rows rows, List<? extends Key<?>> owners) {
        Map<Key<?>, Map<Account, Long>> sums = new HashMap<>();
        long step = Math.max(1, VERSIONS_AT_ONCE / owners.size());
        long last = lastVersion(rows, owners);
        for (long version = 0; version < last; version += step) {
            add(sums, rows, "owner", owners, "and version > ? and version <= ?", version, version + step);
        }
        return sums;
    }

    /** Per account of whatever owner, by each of these causes, of one kind. */
    static Map<Key<?>, Map<Account, Long>> ofCauses(Rows rows, List<? extends Key<?>> causes) {
        Map<Key<?>, Map<Account, Long>> sums = new HashMap<>();
        add(sums, rows, "cause", causes, "");
        return sums;
    }

    /** By one look into the index for each owner: grouped by owner, MySQL may read all their entries. */
    private static long lastVersion(Rows rows, List<? extends Key<?>> owners) {
        String last = "(select version from journal where owner_kind = ? and owner = ? order by version desc limit 1)";
        List<Object> values = padded(owners).stream()
                .flatMap(owner -> Stream.<Object>of(owner.kind().name(), owner.bytes()))
                .toList();
        String all = String.join(" union all ", Collections.nCopies(values.size() / 2, last));
        return rows.query(Long.class, all, values.toArray()).stream()
                .mapToLong(version -> version)
                .max()
                .orElse(0);
    }

    private static void add(
            Map<Key<?>, Map<Account, Long>> sums,
            Rows rows,
            String by,
            List<? extends Key<?>> keys,
            String condition,
            Object... bounds) {
        String kind = keys.getFirst().kind().name();
        List<Object> values = new ArrayList<>(List.of(kind));
        padded(keys).forEach(key -> values.add(key.bytes()));
        String others = ", ?".repeat(values.size() - 2);
        Collections.addAll(values, bounds);
        String sql = """
                select %1$s, owner_kind, owner, owned, from_name, to_name, unit, sum(quantity) from journal
                where %1$s_kind = ? and %1$s in (?%2$s) %3$s
                group by %1$s, owner_kind, owner, owned, from_name, to_name, unit""".formatted(by, others, condition);
        for (Object[] row : rows.query(Object[].class, sql, values.toArray())) {
            add(sums.computeIfAbsent(KeyColumns.key(kind, (byte[]) row[0]), any -> new HashMap<>()), row);
        }
    }

    private static void add(Map<Account, Long> sums, Object[] row) {
        Key<?> owner = KeyColumns.key((String) row[1], (byte[]) row[2]);
        Unit unit = Unit.valueOf((String) row[6]);
        long quantity = ((BigDecimal) row[7]).longValueExact();
        if (!row[3].equals("TO")) {
            sums.merge(new Account.Owned(owner, (String) row[4], unit), -quantity, Math::addExact);
        }
        if (!row[3].equals("FROM")) {
            sums.merge(new Account.Owned(owner, (String) row[5], unit), quantity, Math::addExact);
        }
    }

    /** The last one several times, so that there are few different statements. */
    private static List<Key<?>> padded(List<? extends Key<?>> keys) {
        List<Key<?>> padded = new ArrayList<>(keys);
        int size = Integer.highestOneBit(2 * keys.size() - 1);
        padded.addAll(Collections.nCopies(size - keys.size(), keys.getLast()));
        return padded;
    }
}
