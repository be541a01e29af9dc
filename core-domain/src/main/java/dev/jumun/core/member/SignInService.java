package dev.jumun.core.member;

import dev.jumun.member.EmailState;
import dev.jumun.member.MemberState;
import dev.jumun.member.PasswordHasher;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.member.SignIn;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.util.Optional;

public final class SignInService implements SignIn {
    private final Store store;
    private final PasswordHasher passwords;
    private final Ids ids;
    private final Duration lifetime;

    public SignInService(Store store, PasswordHasher passwords, Ids ids, Duration lifetime) {
        this.store = store;
        this.passwords = passwords;
        this.ids = ids;
        this.lifetime = lifetime;
    }

    @Override
    public Outcome signIn(Command command) {
        Optional<MemberState> member =
                store.read(command.email()).map(EmailState::member).flatMap(store::read);
        if (member.isEmpty()) {
            passwords.hash(command.password()); // an unknown address takes as long as a wrong password
            return new WrongCredentials();
        }
        return passwords.matches(command.password(), member.get().passwordHash())
                ? new SignedIn(begin(member.get()))
                : new WrongCredentials();
    }

    private SessionState begin(MemberState member) {
        SessionId id = new SessionId(ids.next());
        return store.commit(Footprint.empty().creating(id), tx -> {
            SessionState session = new SessionState(
                    id, member.key(), member.role(), 0, tx.now().plus(lifetime), Optional.empty());
            tx.put(session);
            return session;
        });
    }
}
