package dev.jumun.password;

import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.jumun.member.PasswordHasher;
import dev.jumun.store.Overloaded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id (RFC 9106) with 19 MiB, 2 passes and one lane. As many at once as there are processors, the others wait in
 * line, so that a crowd signing in does not exhaust the memory. Each is hashed in a thread of the operating system, which
 * lets others run meanwhile: a virtual one gives its processor up only when it is done, so that nobody else had any.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final int LONGEST_LINE = 1_024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("jumun-password").factory();

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public String hash(String password) {
        return inTurn(() -> {
            Hash hash = Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2);
            return hash.getResult();
        });
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    private <T> T inTurn(Supplier<T> work) {
        if (processors.getQueueLength() >= LONGEST_LINE || !acquire()) {
            throw new Overloaded("too many passwords wait to be hashed");
        }
        try {
            return CompletableFuture.supplyAsync(
                            work, task -> THREADS.newThread(task).start())
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        } finally {
            processors.release();
        }
    }

    private boolean acquire() {
        try {
            return processors.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
