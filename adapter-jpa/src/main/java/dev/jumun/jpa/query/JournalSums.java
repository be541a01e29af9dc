package dev.jumun.jpa.query;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.jpa.table.KeyColumns;
import dev.jumun.jpa.table.Rows;
import dev.jumun.store.Key;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the journal says of accounts: all that arrived less all that left. */
final class JournalSums {
    private JournalSums() {}

    /** Per account of one owner. */
    static Map<Account, Long> ofOwner(Rows rows, Key<?> owner) {
        return sums(rows, "owner_kind = ? and owner = ?", owner);
    }

    /** Per account of whatever owner, by one cause. */
    static Map<Account, Long> ofCause(Rows rows, Key<?> cause) {
        return sums(rows, "cause_kind = ? and cause = ?", cause);
    }

    private static Map<Account, Long> sums(Rows rows, String condition, Key<?> key) {
        Map<Account, Long> sums = new HashMap<>();
        add(sums, sums(rows, "to_name", "FROM", condition, key), 1);
        add(sums, sums(rows, "from_name", "TO", condition, key), -1);
        return sums;
    }

    private static List<Object[]> sums(Rows rows, String name, String notIf, String condition, Key<?> key) {
        return rows.query(
                Object[].class,
                """
                select owner_kind, owner, %1$s, unit, sum(quantity) from journal where %2$s and owned <> '%3$s'
                group by owner_kind, owner, %1$s, unit""".formatted(name, condition, notIf),
                key.kind().name(),
                key.bytes());
    }

    private static void add(Map<Account, Long> sums, List<Object[]> rows, int sign) {
        for (Object[] row : rows) {
            Key<?> owner = KeyColumns.key((String) row[0], (byte[]) row[1]);
            Account account = new Account.Owned(owner, (String) row[2], Unit.valueOf((String) row[3]));
            sums.merge(account, sign * ((BigDecimal) row[4]).longValueExact(), Math::addExact);
        }
    }
}
