package dev.jumun.attempt;

/**
 * Tells one command from another.
 *
 * @param sha256 the SHA-256 of the command's content, 64 lower-case hexadecimal digits
 */
public record Fingerprint(String sha256) {
    private static final int DIGITS = 64;

    /** @throws IllegalArgumentException if {@code sha256} is not 64 lower-case hexadecimal digits */
    public Fingerprint {
        if (sha256.length() != DIGITS || !isHex(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
        }
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
