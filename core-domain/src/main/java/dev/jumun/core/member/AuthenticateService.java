package dev.jumun.core.member;

import dev.jumun.member.Authenticate;
import dev.jumun.store.Store;
import java.time.InstantSource;

public final class AuthenticateService implements Authenticate {
    private final Store store;
    private final InstantSource clock;

    public AuthenticateService(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Outcome authenticate(Command command) {
        return store.read(command.session())
                .filter(session -> session.isLive(clock.instant()))
                .<Outcome>map(Authenticated::new)
                .orElseGet(Unauthenticated::new);
    }
}
