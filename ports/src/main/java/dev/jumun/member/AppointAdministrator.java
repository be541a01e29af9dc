package dev.jumun.member;

import dev.jumun.value.Length;

/** Driving port: the shop gets its first administrator. */
public interface AppointAdministrator {
    /** Creates an administrator with this address unless the address is taken, in one commit. */
    Outcome appoint(Command command);

    /**
     * Who will run the shop.
     *
     * @param email the address to sign in with
     * @param password 8 to 128 characters
     */
    record Command(Email email, String password) {
        /** @throws IllegalArgumentException if {@code password} has another length */
        public Command {
            Length.PASSWORD.check("a password", password);
        }

        @Override
        public String toString() {
            return "AppointAdministrator.Command[]";
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** Created now. */
    record Appointed(MemberState member) implements Outcome {}

    /** The address was taken: that member is left as it is. */
    record AlreadyThere(MemberId member) implements Outcome {}
}
