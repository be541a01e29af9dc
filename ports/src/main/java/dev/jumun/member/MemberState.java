package dev.jumun.member;

import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.time.Instant;

/**
 * A member.
 *
 * @param key who
 * @param email how they sign in
 * @param passwordHash as the {@link PasswordHasher} made it; never the password
 * @param name how they are called, 1 to 200 characters
 * @param role what they may do
 * @param signedUpAt since when
 */
public record MemberState(MemberId key, Email email, String passwordHash, String name, Role role, Instant signedUpAt)
        implements State {
    /** The kind of members. */
    public static final Kind<MemberState> KIND = new Kind<>("member", MemberState.class);

    /** Without the hash, so that it reaches no log. */
    @Override
    public String toString() {
        return "MemberState[" + key + ", " + role + "]";
    }
}
