package dev.jumun.core.member;

import dev.jumun.member.SignOut;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;

public final class SignOutService implements SignOut {
    private final Store store;

    public SignOutService(Store store) {
        this.store = store;
    }

    @Override
    public void signOut(Command command) {
        store.commit(Footprint.of(command.session()), tx -> {
            tx.find(command.session()).map(Session::ended).ifPresent(tx::put);
            return true;
        });
    }
}
