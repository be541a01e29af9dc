package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.MemberId;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionQueries;
import dev.jumun.member.SessionState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SessionQueries} must do. Keys are new in each test: a shared database will do. */
public abstract class SessionQueriesContract {
    private static final Instant FAR_OFF = Instant.parse("2200-01-01T00:00:00.000001Z");
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final int ALL = 100_000;

    private final SessionId session = id();
    private Persistence persistence;
    private SessionQueries sessions;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        sessions = persistence.sessions();
    }

    @Test
    void findsSessionsThatWereEndedSinceFirstEndedFirst() {
        SessionId later = id();
        SessionId before = id();
        put(later, Optional.of(FAR_OFF.plus(TICK)));
        put(session, Optional.of(FAR_OFF));
        put(before, Optional.of(FAR_OFF.minus(TICK)));
        assertThat(sessions.ended(FAR_OFF, ALL))
                .containsSubsequence(session, later)
                .doesNotContain(before);
        assertThat(sessions.ended(FAR_OFF, 1)).hasSize(1);
    }

    @Test
    void passesOverSessionsThatGoOn() {
        put(session, Optional.empty());
        assertThat(sessions.ended(Instant.EPOCH, ALL)).doesNotContain(session);
        put(session, Optional.of(FAR_OFF));
        assertThat(sessions.ended(FAR_OFF, ALL)).containsOnlyOnce(session);
    }

    private static SessionId id() {
        return new SessionId(Samples.id());
    }

    private void put(SessionId id, Optional<Instant> endedAt) {
        SessionState state =
                new SessionState(id, new MemberId(Samples.id()), Role.MEMBER, 0, FAR_OFF.plusSeconds(60), endedAt);
        persistence.store().commit(Footprint.of(id), tx -> {
            tx.put(state);
            return true;
        });
    }
}
