package dev.jumun.attempt;

import dev.jumun.member.MemberId;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Key of an attempt: its bytes are the SHA-256 of its parts.
 *
 * @param by who attempts
 * @param useCase the simple name of the driving port
 * @param key the caller's key
 */
public record AttemptId(MemberId by, String useCase, IdempotencyKey key) implements Key<AttemptState> {
    @Override
    public Kind<AttemptState> kind() {
        return AttemptState.KIND;
    }

    @Override
    public byte[] bytes() {
        MessageDigest digest = sha256();
        digest.update(by.bytes());
        digest.update((useCase + '\n' + key.value()).getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
