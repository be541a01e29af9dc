package dev.jumun.http.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Ids as clients write them. */
public final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    /** Empty where it is no id. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text); // lenient about where the hyphens are, so what it read is compared
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The id in a path; one that cannot exist is simply not found. */
    public static <T> T inPath(Context ctx, String name, Function<UUID, T> type) {
        return parse(ctx.pathParam(name)).map(type).orElseThrow(() -> new ProblemException(Answer.notFound()));
    }
}
