package dev.jumun.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.PasswordHasher;
import dev.jumun.tck.PasswordHasherContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest extends PasswordHasherContract {
    @Override
    protected PasswordHasher passwords() {
        return new Argon2PasswordHasher();
    }

    @Test
    void saysHowItWasMade() {
        assertThat(passwords().hash("some password")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
