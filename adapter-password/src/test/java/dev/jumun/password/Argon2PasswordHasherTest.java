package dev.jumun.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.PasswordHasher;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {
    private final PasswordHasher passwords = new Argon2PasswordHasher();

    @Test
    void knowsThePasswordAgain() {
        String hash = passwords.hash("correct horse battery staple");
        assertThat(passwords.matches("correct horse battery staple", hash)).isTrue();
        assertThat(passwords.matches("correct horse battery stapler", hash)).isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(passwords.hash("same password")).isNotEqualTo(passwords.hash("same password"));
    }

    @Test
    void saysHowItWasMade() {
        assertThat(passwords.hash("some password")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
