package dev.jumun.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.MovableClock;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.State;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a process remembers of sessions, while others change them. */
class SeenSessionsTest {
    private static final SessionId ID = new SessionId(new UUID(1, 1));

    private final MovableClock clock = new MovableClock();
    private final Persistence persistence = new InMemoryPersistence(clock);
    private final List<Key<?>> reads = new ArrayList<>();
    private final SeenSessions seen = new SeenSessions(
            new WrappedPersistence(persistence, new WrappedStore(persistence.store()) {
                @Override
                public <S extends State> Optional<S> read(Key<S> key) {
                    reads.add(key);
                    return super.read(key);
                }
            }),
            clock);
    private final SessionState live = session(clock.instant().plus(Duration.ofDays(1)), Optional.empty());

    @Test
    void looksASessionUpOnceHoweverOftenItIsAskedFor() {
        put(live);
        for (int i = 0; i < 100; i++) {
            assertThat(seen.find(ID)).contains(live);
            clock.advance(Duration.ofMillis(777));
        }
        assertThat(reads).hasSize(1);
    }

    @Test
    void noticesWithinASecondWhatEndedElsewhere() {
        put(live);
        seen.find(ID);
        put(session(live.expiresAt(), Optional.of(clock.instant())));
        clock.advance(Duration.ofSeconds(1));
        assertThat(seen.find(ID)).get().matches(SessionState::ended);
    }

    /** A commit that took long, on a machine whose clock is behind. */
    @Test
    void noticesAnEndThatIsSeenLate() {
        put(live);
        seen.find(ID);
        clock.advance(Duration.ofSeconds(25));
        seen.find(ID);
        put(session(live.expiresAt(), Optional.of(clock.instant().minusSeconds(25))));
        clock.advance(Duration.ofSeconds(1));
        assertThat(seen.find(ID)).get().matches(SessionState::ended);
    }

    @Test
    void noticesWhatEndedAfterTheClockWasSetBack() {
        put(live);
        seen.find(ID);
        clock.advance(Duration.ofHours(-1));
        put(session(live.expiresAt(), Optional.of(clock.instant())));
        assertThat(seen.find(ID)).get().matches(SessionState::ended);
    }

    @Test
    void looksAgainWhetherASessionThatIsOverWasRefreshedElsewhere() {
        put(live);
        seen.find(ID);
        SessionState longer = session(live.expiresAt().plus(Duration.ofDays(1)), Optional.empty());
        put(longer);
        clock.advance(Duration.ofDays(1));
        assertThat(seen.find(ID)).contains(longer);
    }

    @Test
    void whatEndedHereHasEndedAtOnce() {
        put(live);
        seen.find(ID);
        seen.changed(session(live.expiresAt(), Optional.of(clock.instant())));
        assertThat(seen.find(ID)).get().matches(SessionState::ended);
    }

    @Test
    void forgetsWhatWasNotUsedForLong() {
        RecentSessions recent = new RecentSessions(10);
        recent.keep(session(id(0), Optional.empty()));
        for (int i = 1; i < 1_000; i++) {
            recent.keep(session(id(i), Optional.empty()));
            assertThat(recent.find(id(0))).isPresent();
        }
        assertThat(IntStream.range(1, 980).filter(i -> recent.find(id(i)).isPresent()))
                .isEmpty();
    }

    @Test
    void anEndedSessionStaysEndedWhenTheYoungHalfGrowsOld() {
        RecentSessions recent = new RecentSessions(10);
        recent.keep(session(id(0), Optional.of(clock.instant())));
        IntStream.range(1, 15).forEach(i -> recent.keep(session(id(i), Optional.empty())));
        recent.keep(session(id(0), Optional.empty()));
        assertThat(recent.find(id(0))).get().matches(SessionState::ended);
    }

    private static SessionId id(int number) {
        return new SessionId(new UUID(2, number));
    }

    private SessionState session(Instant expiresAt, Optional<Instant> endedAt) {
        return new SessionState(ID, new MemberId(new UUID(1, 2)), Role.MEMBER, 0, expiresAt, endedAt);
    }

    private SessionState session(SessionId id, Optional<Instant> endedAt) {
        return new SessionState(id, new MemberId(new UUID(1, 2)), Role.MEMBER, 0, clock.instant(), endedAt);
    }

    private void put(SessionState session) {
        persistence.store().commit(Footprint.of(ID), tx -> {
            tx.put(session);
            return true;
        });
    }
}
