package dev.jumun.http.web;

import dev.jumun.journal.JournalRow;
import dev.jumun.value.Page;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.StringNode;

/** The query of a list: {@code limit} and {@code cursor}, and nothing but the filters that the list has. */
public final class PageQuery {
    /** How many items a page has if the client does not say. */
    public static final int USUAL_LIMIT = 20;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern POSITION = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");

    private PageQuery() {}

    /** A page of things that have ids. */
    public static <T> Page.Request<T> byId(Context ctx, Function<UUID, T> type) {
        return read(ctx, cursor -> Ids.parse(cursor).map(type));
    }

    /**
     * A page of what fits.
     *
     * @param page after what, and how many
     * @param filters those that were given, by name
     */
    public record Filtered<P>(Page.Request<P> page, Map<String, Object> filters) {
        /** What was given for a filter that is read as this type. */
        public <T> Optional<T> filter(String name, Class<T> type) {
            return Optional.ofNullable(filters.get(name)).map(type::cast);
        }
    }

    /** A page of things that have ids; each filter is a text, and may be given once. */
    public static <T> Filtered<T> filtered(
            Context ctx, Function<UUID, T> type, Map<String, ? extends Reading<?>> filters) {
        return read(ctx, cursor -> Ids.parse(cursor).map(type), filters);
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
        return read(ctx, position, Map.of()).page();
    }

    private static <P> Filtered<P> read(
            Context ctx, Function<String, Optional<P>> position, Map<String, ? extends Reading<?>> filters) {
        Map<String, Object> given = new HashMap<>();
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
                default -> {
                    Reading<?> filter = filters.get(parameter.getKey());
                    if (filter == null) {
                        errors.add(FieldError.of(parameter.getKey(), value, "is not a parameter of this request"));
                    } else {
                        given.put(parameter.getKey(), value(parameter, filter, errors));
                    }
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Answer.invalid(errors));
        }
        return new Filtered<>(new Page.Request<>(after, limit), given);
    }

    private static Object value(Map.Entry<String, List<String>> parameter, Reading<?> filter, List<FieldError> errors) {
        String value = parameter.getValue().getFirst();
        try {
            if (parameter.getValue().size() > 1) {
                throw new BadValue("is given twice");
            }
            return filter.read(StringNode.valueOf(value));
        } catch (BadValue bad) {
            errors.add(FieldError.of(parameter.getKey(), value, String.valueOf(bad.getMessage())));
            return value;
        }
    }

    /** Adds to {@code errors} what is wrong with it. */
    public static int limit(String value, List<FieldError> errors) {
        int limit = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > Page.Request.MAX_LIMIT) {
            errors.add(FieldError.of("limit", value, "must be 1 to " + Page.Request.MAX_LIMIT));
            return USUAL_LIMIT;
        }
        return limit;
    }
}
