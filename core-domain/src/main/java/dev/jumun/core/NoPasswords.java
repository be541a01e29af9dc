package dev.jumun.core;

import dev.jumun.member.PasswordHasher;

/** For shops that keep their members elsewhere. */
final class NoPasswords implements PasswordHasher {
    @Override
    public String hash(String password) {
        throw new IllegalStateException("this core was built without a PasswordHasher");
    }

    @Override
    public boolean matches(String password, String hash) {
        throw new IllegalStateException("this core was built without a PasswordHasher");
    }
}
