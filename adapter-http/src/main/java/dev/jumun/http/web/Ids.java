package dev.jumun.http.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Ids as clients write them. */
public final class Ids {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches()
                ? Optional.of(UUID.fromString(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The id in a path; one that cannot exist is simply not found. */
    public static <T> T inPath(Context ctx, String name, Function<UUID, T> type) {
        return parse(ctx.pathParam(name)).map(type).orElseThrow(() -> new ProblemException(Answer.notFound()));
    }
}
