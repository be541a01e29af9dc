package dev.jumun.http.web;

import dev.jumun.journal.JournalRow;
import dev.jumun.value.Page;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The query of a list: {@code limit} and {@code cursor}, and nothing else. */
public final class PageQuery {
    private static final int USUAL_LIMIT = 20;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern POSITION = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");

    private PageQuery() {}

    /** A page of things that have ids. */
    public static <T> Page.Request<T> byId(Context ctx, Function<UUID, T> type) {
        return read(ctx, cursor -> Ids.parse(cursor).map(type));
    }

    /** A page of a journal. */
    public static Page.Request<JournalRow.Position> byPosition(Context ctx) {
        return read(ctx, PageQuery::position);
    }

    /** How {@link #byPosition} wants a position back. */
    public static String cursor(JournalRow.Position position) {
        return position.version() + "-" + position.index();
    }

    private static Optional<JournalRow.Position> position(String cursor) {
        Matcher parts = POSITION.matcher(cursor);
        return parts.matches()
                ? Optional.of(new JournalRow.Position(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private static <P> Page.Request<P> read(Context ctx, Function<String, Optional<P>> position) {
        List<FieldError> errors = new ArrayList<>();
        Optional<P> after = Optional.empty();
        int limit = USUAL_LIMIT;
        for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
            String value = String.join(",", parameter.getValue());
            switch (parameter.getKey()) {
                case "limit" -> limit = limit(value, errors);
                case "cursor" -> {
                    after = position.apply(value);
                    if (after.isEmpty()) {
                        errors.add(FieldError.of("cursor", value, "is not a cursor of this list"));
                    }
                }
                default -> errors.add(FieldError.of(parameter.getKey(), value, "is not a parameter of this request"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Answer.invalid(errors));
        }
        return new Page.Request<>(after, limit);
    }

    private static int limit(String value, List<FieldError> errors) {
        int limit = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > Page.Request.MAX_LIMIT) {
            errors.add(FieldError.of("limit", value, "must be 1 to " + Page.Request.MAX_LIMIT));
            return USUAL_LIMIT;
        }
        return limit;
    }
}
