package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.PasswordHasher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} must do. */
public abstract class PasswordHasherContract {
    private PasswordHasher passwords;

    /** The adapter under test. */
    protected abstract PasswordHasher passwords();

    @BeforeEach
    void open() {
        passwords = passwords();
    }

    @Test
    void knowsThePasswordAgain() {
        String hash = passwords.hash("correct horse battery staple");
        assertThat(passwords.matches("correct horse battery staple", hash)).isTrue();
        assertThat(passwords.matches("correct horse battery stapler", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void takesEveryCharacterForWhatItIs() {
        String hash = passwords.hash("비밀번호 👍 pass");
        assertThat(passwords.matches("비밀번호 👍 pass", hash)).isTrue();
        assertThat(passwords.matches("비밀번호 👎 pass", hash)).isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(passwords.hash("same password")).isNotEqualTo(passwords.hash("same password"));
    }

    @Test
    void doesNotShowThePassword() {
        assertThat(passwords.hash("visible password")).doesNotContain("visible");
    }

    @Test
    void servesACrowd() {
        String hash = passwords.hash("correct horse");
        assertThat(Crowd.rush(16, number -> passwords.matches(number % 2 == 0 ? "correct horse" : "wrong", hash)))
                .containsExactly(
                        true, false, true, false, true, false, true, false, true, false, true, false, true, false, true,
                        false);
    }
}
