package dev.jumun.http.auth;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A secret that signs tokens (HS256, RFC 7518). */
public final class TokenKey {
    private static final int LEAST_BYTES = 32;

    private final String id;
    private final byte[] secret;

    private TokenKey(String id, byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("token key " + id + " has fewer than " + LEAST_BYTES + " bytes");
        }
        this.id = id;
        this.secret = secret;
    }

    /** A key that nobody else has. Tokens end with the process. */
    public static TokenKey generated() {
        byte[] secret = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        return new TokenKey("generated", secret);
    }

    /**
     * Reads {@code kid:base64,kid:base64,…}.
     *
     * @throws IllegalArgumentException if it is written otherwise, a key is too short or a name comes twice
     */
    public static List<TokenKey> parse(String text) {
        Set<String> ids = new HashSet<>();
        List<TokenKey> keys =
                Arrays.stream(text.split(",", -1)).map(TokenKey::parseOne).toList();
        keys.forEach(key -> {
            if (!ids.add(key.id)) {
                throw new IllegalArgumentException("two token keys are named " + key.id);
            }
        });
        return keys;
    }

    private static TokenKey parseOne(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a token key is written kid:base64");
        }
        String id = text.substring(0, colon);
        try {
            return new TokenKey(id, Base64.getDecoder().decode(text.substring(colon + 1)));
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException("token key " + id + " is not 32 bytes or more in base64", bad);
        }
    }

    String id() {
        return id;
    }

    byte[] secret() {
        return secret;
    }
}
