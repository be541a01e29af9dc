package dev.jumun.inmemory;

import dev.jumun.member.SessionId;
import dev.jumun.member.SessionQueries;
import dev.jumun.member.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class InMemorySessionQueries implements SessionQueries {
    private static final SessionId LOWEST = new SessionId(new UUID(0, 0));

    private final Tables tables;
    private final Index<SessionState, Due> byEnd;

    InMemorySessionQueries(Tables tables) {
        this.tables = tables;
        this.byEnd =
                tables.index(SessionState.class, session -> session.endedAt().map(end -> new Due(end, session.key())));
    }

    @Override
    public List<SessionId> ended(Instant since, int limit) {
        return tables.reading(() -> byEnd.sorted().tailMap(new Due(since, LOWEST), true).values().stream()
                .limit(limit)
                .map(SessionState::key)
                .toList());
    }
}
