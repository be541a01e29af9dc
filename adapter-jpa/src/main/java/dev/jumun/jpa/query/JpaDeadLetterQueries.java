package dev.jumun.jpa.query;

import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.SinkId;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of dead letters. */
public final class JpaDeadLetterQueries implements DeadLetterQueries {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final StateTable<DeadLetterState, ?> LETTERS = StateTables.of(DeadLetterState.KIND);

    private final Database database;

    /** Over this database. */
    public JpaDeadLetterQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<DeadLetterState, DeadLetterId> parked(Page.Request<DeadLetterId> page) {
        return page(page, "force index (dead_letters_by_status) where status = ?", Status.PARKED.name());
    }

    @Override
    public Page<DeadLetterState, DeadLetterId> undelivered(SinkId sink, Page.Request<DeadLetterId> page) {
        return page(
                page,
                "force index (dead_letters_due) where sink = ? and status in ('RETRYING', 'PARKED')",
                sink.name());
    }

    private Page<DeadLetterState, DeadLetterId> page(Page.Request<DeadLetterId> page, String condition, String value) {
        UUID after = page.after().map(DeadLetterId::value).orElse(BEFORE_ALL);
        List<DeadLetterState> found = database.query(rows ->
                LETTERS.list(rows, condition + " and id > ? order by id limit ?", value, after, page.limit() + 1));
        return Pages.of(found, page.limit(), DeadLetterState::key);
    }

    @Override
    public List<DeadLetterState> due(SinkId sink, Instant now, int limit) {
        return database.query(rows -> LETTERS.list(
                rows,
                "force index (dead_letters_due) where sink = ? and status = ? and due_at <= ? order by due_at limit ?",
                sink.name(),
                Status.RETRYING.name(),
                now,
                limit));
    }
}
