package dev.jumun.member;

import dev.jumun.store.Refusal;
import dev.jumun.value.Length;

/** Driving port: a person becomes a member. */
public interface SignUp {
    /** Takes the address and creates the member, in one commit. */
    Outcome signUp(Command command);

    /**
     * Who wants in.
     *
     * @param email the address to sign in with
     * @param password 8 to 128 characters
     * @param name 1 to 200 characters
     */
    record Command(Email email, String password, String name) {
        /** @throws IllegalArgumentException if {@code password} or {@code name} has another length */
        public Command {
            Length.PASSWORD.check("a password", password);
            Length.NAME.check("a name", name);
        }

        @Override
        public String toString() {
            return "SignUp.Command[" + name + "]";
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Done. */
    record SignedUp(MemberState member) implements Outcome {}

    /** Somebody signed up with this address before. */
    record EmailTaken() implements Outcome, Refusal {}
}
