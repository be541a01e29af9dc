package dev.jumun.core.member;

import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.member.MemberState;
import dev.jumun.member.PasswordHasher;
import dev.jumun.member.Role;
import dev.jumun.store.Footprint;
import dev.jumun.store.Refusal;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.util.Optional;

/** Takes an address and creates a member with it, in one commit. */
public final class Registration {
    sealed interface Result {}

    record Registered(MemberState member) implements Result {}

    record EmailTaken(MemberId owner) implements Result, Refusal {}

    private final Store store;
    private final PasswordHasher passwords;
    private final Ids ids;

    public Registration(Store store, PasswordHasher passwords, Ids ids) {
        this.store = store;
        this.passwords = passwords;
        this.ids = ids;
    }

    Result register(Email email, String password, String name, Role role) {
        Optional<EmailState> known = store.read(email);
        if (known.isPresent()) {
            return new EmailTaken(known.get().member());
        }
        String hash = passwords.hash(password);
        MemberId id = new MemberId(ids.next());
        return store.commit(Footprint.empty().seeing(email).creating(id), tx -> {
            Optional<EmailState> owner = tx.find(email);
            if (owner.isPresent()) {
                return new EmailTaken(owner.get().member());
            }
            MemberState member = new MemberState(id, email, hash, name, role, tx.now());
            tx.put(new EmailState(email, id));
            tx.put(member);
            return new Registered(member);
        });
    }
}
