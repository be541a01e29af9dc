package dev.jumun.member;

import dev.jumun.store.Refusal;

/** Driving port: a member begins a session. */
public interface SignIn {
    /** Checks the password, in the same time whether the address is known or not, and begins a session. */
    Outcome signIn(Command command);

    /**
     * Who claims to be back.
     *
     * @param email the address
     * @param password the password
     */
    record Command(Email email, String password) {
        @Override
        public String toString() {
            return "SignIn.Command[]";
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done: generation 0 of a new session. */
    record SignedIn(SessionState session) implements Outcome {}

    /** Address or password is wrong; which of them is not told. */
    record WrongCredentials() implements Outcome, Refusal {}
}
