package dev.jumun.jpa.query;

import dev.jumun.jpa.database.Database;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionQueries;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of sessions. */
public final class JpaSessionQueries implements SessionQueries {
    private static final String ENDED = "select id from sessions force index (sessions_by_end)"
            + " where ended_at >= ? order by ended_at, id limit ?";

    private final Database database;

    /** Over this database. */
    public JpaSessionQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<SessionId> ended(Instant since, int limit) {
        return database.query(rows -> rows.query(UUID.class, ENDED, since, limit)).stream()
                .map(SessionId::new)
                .toList();
    }
}
