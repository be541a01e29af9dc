package dev.jumun.core.member;

import dev.jumun.member.RefreshSession;
import dev.jumun.member.SessionState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.time.Duration;
import java.util.Optional;

public final class RefreshSessionService implements RefreshSession {
    private final Store store;
    private final Duration lifetime;

    public RefreshSessionService(Store store, Duration lifetime) {
        this.store = store;
        this.lifetime = lifetime;
    }

    @Override
    public Outcome refresh(Command command) {
        return store.commit(Footprint.of(command.session()), tx -> {
            Optional<SessionState> found = tx.find(command.session());
            if (found.isEmpty() || !found.get().isLive(tx.now())) {
                return new Ended();
            }
            if (found.get().generation() != command.generation()) {
                tx.put(Session.ended(found.get()));
                return new Ended();
            }
            SessionState next = Session.refreshed(found.get(), tx.now().plus(lifetime));
            tx.put(next);
            return new Refreshed(next);
        });
    }
}
