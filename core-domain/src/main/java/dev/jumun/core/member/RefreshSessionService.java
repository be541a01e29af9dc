package dev.jumun.core.member;

import dev.jumun.member.RefreshSession;
import dev.jumun.member.SessionState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.time.Duration;
import java.util.Optional;

public final class RefreshSessionService implements RefreshSession {
    private final Store store;
    private final SeenSessions sessions;
    private final Duration lifetime;

    public RefreshSessionService(Store store, SeenSessions sessions, Duration lifetime) {
        this.store = store;
        this.sessions = sessions;
        this.lifetime = lifetime;
    }

    @Override
    public Outcome refresh(Command command) {
        Optional<SessionState> next = store.commit(Footprint.of(command.session()), tx -> next(tx, command));
        next.ifPresent(sessions::changed);
        return next.filter(session -> !session.ended())
                .<Outcome>map(Refreshed::new)
                .orElseGet(Ended::new);
    }

    /** A session goes on, or ends because its generation was spent before. */
    private Optional<SessionState> next(Store.Tx tx, Command command) {
        Optional<SessionState> next = tx.find(command.session())
                .filter(session -> session.isLive(tx.now()))
                .map(session -> session.generation() == command.generation()
                        ? Session.refreshed(session, tx.now().plus(lifetime))
                        : Session.ended(session, tx.now()));
        next.ifPresent(tx::put);
        return next;
    }
}
