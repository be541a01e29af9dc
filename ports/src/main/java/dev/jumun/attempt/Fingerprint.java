package dev.jumun.attempt;

import java.util.regex.Pattern;

/**
 * Tells one command from another.
 *
 * @param sha256 the SHA-256 of the command's content, 64 lower-case hexadecimal digits
 */
public record Fingerprint(String sha256) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if {@code sha256} is not 64 lower-case hexadecimal digits */
    public Fingerprint {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
        }
    }
}
