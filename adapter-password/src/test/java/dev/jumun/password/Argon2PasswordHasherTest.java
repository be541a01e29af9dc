package dev.jumun.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.PasswordHasher;
import dev.jumun.tck.PasswordHasherContract;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest extends PasswordHasherContract {
    @Override
    protected PasswordHasher passwords() {
        return new Argon2PasswordHasher();
    }

    private static final int CROWD = 8 * Runtime.getRuntime().availableProcessors();

    @Test
    void letsOthersRunMeanwhile() throws InterruptedException {
        PasswordHasher passwords = passwords();
        CountDownLatch hashing = new CountDownLatch(CROWD);
        for (int one = 0; one < CROWD; one++) {
            Thread.startVirtualThread(() -> {
                passwords.hash("some password");
                hashing.countDown();
            });
        }
        LongAdder steps = new LongAdder();
        Thread other = Thread.startVirtualThread(() -> {
            while (hashing.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
                steps.increment();
            }
        });
        other.join();

        assertThat(steps.sum()).isGreaterThan(3L * CROWD);
    }

    @Test
    void saysHowItWasMade() {
        assertThat(passwords().hash("some password")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
