package dev.jumun.core.member;

import dev.jumun.member.SessionState;
import dev.jumun.member.SignOut;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.util.Optional;

public final class SignOutService implements SignOut {
    private final Store store;
    private final SeenSessions sessions;

    public SignOutService(Store store, SeenSessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    @Override
    public void signOut(Command command) {
        Optional<SessionState> ended = store.commit(Footprint.of(command.session()), tx -> {
            Optional<SessionState> session = tx.find(command.session()).map(found -> Session.ended(found, tx.now()));
            session.ifPresent(tx::put);
            return session;
        });
        ended.ifPresent(sessions::changed);
    }
}
