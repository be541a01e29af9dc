package dev.jumun.core;

import dev.jumun.member.PasswordHasher;

/** Fast, and no secret: for tests of what happens around passwords. */
public final class PlainPasswords implements PasswordHasher {
    @Override
    public String hash(String password) {
        return "plain " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.equals(hash(password));
    }
}
