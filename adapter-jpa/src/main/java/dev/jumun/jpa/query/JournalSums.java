package dev.jumun.jpa.query;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.jpa.table.Columns;
import dev.jumun.jpa.table.KeyColumns;
import dev.jumun.store.Key;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** What the journal says of accounts: all that arrived less all that left. */
final class JournalSums {
    private JournalSums() {}

    /** Per account of one owner. */
    static Map<Account, Long> ofOwner(StatelessSession session, Key<?> owner) {
        return sums(session, "owner_kind = ? and owner = ?", owner);
    }

    /** Per account of whatever owner, by one cause. */
    static Map<Account, Long> ofCause(StatelessSession session, Key<?> cause) {
        return sums(session, "cause_kind = ? and cause = ?", cause);
    }

    private static Map<Account, Long> sums(StatelessSession session, String condition, Key<?> key) {
        Map<Account, Long> sums = new HashMap<>();
        add(sums, rows(session, "to_name", "FROM", condition, key), 1);
        add(sums, rows(session, "from_name", "TO", condition, key), -1);
        return sums;
    }

    private static List<Object[]> rows(
            StatelessSession session, String name, String notIf, String condition, Key<?> key) {
        NativeQuery<Object[]> query = session.createNativeQuery("""
                select owner_kind, owner, %1$s, unit, sum(quantity) from journal where %2$s and owned <> '%3$s'
                group by owner_kind, owner, %1$s, unit""".formatted(name, condition, notIf), Object[].class);
        Columns.bind(query, key.kind().name(), key.bytes());
        return query.list();
    }

    private static void add(Map<Account, Long> sums, List<Object[]> rows, int sign) {
        for (Object[] row : rows) {
            Key<?> owner = KeyColumns.key((String) row[0], (byte[]) row[1]);
            Account account = new Account.Owned(owner, (String) row[2], Unit.valueOf((String) row[3]));
            sums.merge(account, sign * ((BigDecimal) row[4]).longValueExact(), Math::addExact);
        }
    }
}
