package dev.jumun.member;

import dev.jumun.store.Kind;
import dev.jumun.store.State;

/**
 * Whose an e-mail address is.
 *
 * @param key the address
 * @param member who signed up with it
 */
public record EmailState(Email key, MemberId member) implements State {
    /** The kind of addresses. */
    public static final Kind<EmailState> KIND = new Kind<>("email", EmailState.class);
}
