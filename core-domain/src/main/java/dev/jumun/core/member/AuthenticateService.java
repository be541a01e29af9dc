package dev.jumun.core.member;

import dev.jumun.member.Authenticate;
import java.time.InstantSource;

public final class AuthenticateService implements Authenticate {
    private final SeenSessions sessions;
    private final InstantSource clock;

    public AuthenticateService(SeenSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Outcome authenticate(Command command) {
        return sessions.find(command.session())
                .filter(session -> session.isLive(clock.instant()))
                .<Outcome>map(Authenticated::new)
                .orElseGet(Unauthenticated::new);
    }
}
