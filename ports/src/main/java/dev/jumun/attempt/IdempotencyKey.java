package dev.jumun.attempt;

import java.util.UUID;

/**
 * A caller's name for one attempt: repeated with the same key, a command that succeeded is not done again but answered
 * again.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    private static final int LONGEST = 255;

    /** @throws IllegalArgumentException if {@code value} is not 1 to 255 visible ASCII characters */
    public IdempotencyKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("idempotency key is not 1 to 255 visible characters");
        }
    }

    /** Whether a text may be a key. */
    public static boolean isValid(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && isVisible(value);
    }

    private static boolean isVisible(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '!' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** A key that nobody will repeat, for callers who do not retry. */
    public static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
