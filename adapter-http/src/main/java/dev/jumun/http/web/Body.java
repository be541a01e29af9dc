package dev.jumun.http.web;

import dev.jumun.attempt.IdempotencyKey;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request: one JSON object (RFC 8259) in UTF-8, 64 KiB at most, no name twice, nothing behind it. */
public final class Body {
    private static final int MOST_BYTES = 64 * 1024;
    /** How far a body that nobody wants is read on, so that its sender gets to hear the answer. */
    private static final int MOST_DRAINED = 16 * 1024 * 1024;

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?\\s*", Pattern.CASE_INSENSITIVE);

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Body() {}

    /** Reads the whole body. */
    public static Fields of(Context ctx) {
        return read(ctx, false);
    }

    /** Reads a whole body with secrets in it: no problem repeats any of it. */
    public static Fields confidential(Context ctx) {
        return read(ctx, true);
    }

    private static Fields read(Context ctx, boolean confidential) {
        byte[] bytes = bytes(ctx);
        String type = Optional.ofNullable(ctx.header("Content-Type")).orElse("");
        if (!type.equals("application/json") && !JSON_TYPE.matcher(type).matches()) {
            throw problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json");
        }
        return Fields.of(object(text(bytes)), confidential);
    }

    /** The key of an attempt, required. Without a key, or with a malformed one, the check of {@code fields} fails. */
    public static Supplier<IdempotencyKey> idempotencyKey(Context ctx, Fields fields) {
        String header = header(ctx, fields);
        if (header == null) {
            fields.reject(FieldError.missing(KEY_HEADER));
        }
        return () -> new IdempotencyKey(String.valueOf(header));
    }

    /**
     * The key of an attempt, or one that nobody will repeat. With a malformed key the check of {@code fields} fails.
     */
    public static Supplier<IdempotencyKey> idempotencyKeyOrNone(Context ctx, Fields fields) {
        String header = header(ctx, fields);
        return () -> header == null ? IdempotencyKey.random() : new IdempotencyKey(header);
    }

    /** The key of an attempt that is remembered only under a key. With a malformed key the check of {@code fields} fails. */
    public static Supplier<Optional<IdempotencyKey>> optionalIdempotencyKey(Context ctx, Fields fields) {
        String header = header(ctx, fields);
        return () -> Optional.ofNullable(header).map(IdempotencyKey::new);
    }

    private static @Nullable String header(Context ctx, Fields fields) {
        List<String> values = Collections.list(ctx.req().getHeaders(KEY_HEADER));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !IdempotencyKey.isValid(values.getFirst())) {
            fields.reject(
                    FieldError.of(KEY_HEADER, values.getFirst(), "must be one key of 1 to 255 visible characters"));
        }
        return values.getFirst();
    }

    private static byte[] bytes(Context ctx) {
        try {
            InputStream in = ctx.req().getInputStream();
            byte[] bytes = in.readNBytes(expectedBytes(ctx));
            if (bytes.length > MOST_BYTES) {
                throw problem(ProblemCode.PAYLOAD_TOO_LARGE, "a body has " + MOST_BYTES + " bytes at most");
            }
            return bytes;
        } catch (IOException broken) {
            throw broken.getCause() instanceof TimeoutException
                    ? new ProblemException(Answer.later(ProblemCode.UNAVAILABLE, "the body did not arrive in time", 1))
                    : problem(ProblemCode.INVALID_REQUEST, "the body ended early");
        }
    }

    /**
     * As long as the client says, so that little is allocated; one more than is allowed if it says too much or nothing.
     */
    private static int expectedBytes(Context ctx) {
        long said = ctx.req().getContentLengthLong();
        return said >= 0 && said <= MOST_BYTES ? (int) said : MOST_BYTES + 1;
    }

    /** Reads on what a client may still be sending: a connection that is closed meanwhile takes the answer with it. */
    static void drain(Context ctx) {
        if (ctx.header("Expect") != null && ctx.req().getContentLengthLong() <= MOST_BYTES) {
            return; // it waits to be asked, or was read already
        }
        try {
            ctx.req().getInputStream().skip(MOST_DRAINED);
        } catch (IOException gone) {
            // nobody is left to hear the answer
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw problem(ProblemCode.INVALID_REQUEST, "the body is not UTF-8");
        }
    }

    private static JsonNode object(String text) {
        try {
            JsonNode node = STRICT.readTree(text);
            if (!node.isObject()) {
                throw problem(ProblemCode.INVALID_REQUEST, "the body is not a JSON object");
            }
            return node;
        } catch (JacksonException malformed) {
            // In our own words: the parser repeats what it did not understand, be it a password that lost its quotes.
            throw problem(ProblemCode.INVALID_REQUEST, "the body is not well-formed JSON" + place(malformed));
        }
    }

    private static String place(JacksonException malformed) {
        TokenStreamLocation place = malformed.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : ": look at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static ProblemException problem(ProblemCode code, String detail) {
        return new ProblemException(Answer.problem(code, detail));
    }
}
