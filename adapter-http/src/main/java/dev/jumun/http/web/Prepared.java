package dev.jumun.http.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that was written, to be sent to many, with the tag that tells it from others. Immutable. */
public final class Prepared {
    private static final int TAG_BYTES = 16;

    private final byte[] body;
    private final String tag;

    private Prepared(byte[] body) {
        this.body = body;
        this.tag = '"' + HexFormat.of().formatHex(digest(body), 0, TAG_BYTES) + '"';
    }

    /** Writes it now. */
    public static Prepared of(Answer.Json json) {
        return new Prepared(Responder.bytes(json));
    }

    /** Not to be changed. */
    byte[] body() {
        return body;
    }

    String tag() {
        return tag;
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
