package dev.jumun.http.web;

import dev.jumun.member.Email;
import dev.jumun.value.Length;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Turns one JSON value into what its field wants, with no coercion: {@code 1.0}, {@code true} and {@code "1"} are no
 * integers.
 *
 * @param <T> what the field wants
 */
@FunctionalInterface
public interface Reading<T> {
    /** Scheme, host, and no white space. */
    Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/?#]+[^\\s]*");

    @SuppressWarnings("CheckedExceptionNotThrown")
    T read(JsonNode value) throws BadValue;

    /**
     * A text of so many characters (Unicode code points), well-formed and without control characters but line breaks
     * and tabs.
     */
    static Reading<String> text(int shortest, int longest) {
        return value -> {
            String text = string(value);
            int length = text.codePointCount(0, text.length());
            if (length < shortest || length > longest) {
                throw new BadValue("must be " + shortest + " to " + longest + " characters, and is " + length);
            }
            if (text.codePoints().anyMatch(Reading::isUnfit)) {
                throw new BadValue("has a control character or half a surrogate pair");
            }
            if (shortest > 0 && text.codePoints().allMatch(Reading::isSpace)) {
                throw new BadValue("is blank");
            }
            return text;
        };
    }

    /** The same, as long as commands want it. */
    static Reading<String> text(Length length) {
        return text(length.least(), length.most());
    }

    /** Those that do not break a line, too. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isUnfit(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && "\n\r\t".indexOf(codePoint) < 0;
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return control || surrogate;
    }

    /** An address that a browser may fetch: http or https, 2,000 characters at most. */
    static Reading<String> webAddress() {
        return value -> {
            String address = text(1, 2_000).read(value);
            if (!WEB_ADDRESS.matcher(address).matches()) {
                throw new BadValue("is not an http or https address");
            }
            return address;
        };
    }

    static Reading<Email> email() {
        return value -> {
            String address = string(value);
            if (!Email.isValid(address)) {
                throw new BadValue("is not an e-mail address of 254 characters at most");
            }
            return new Email(address);
        };
    }

    static Reading<Long> integer(long least, long most) {
        return value -> {
            if (!value.isIntegralNumber()) {
                throw new BadValue("must be an integer");
            }
            if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
                throw new BadValue("must be " + least + " to " + most);
            }
            return value.longValue();
        };
    }

    static <T> Reading<T> id(Function<UUID, T> type) {
        return value -> Ids.parse(string(value)).map(type).orElseThrow(() -> new BadValue("is not an id"));
    }

    /** Different ids. */
    static <T> Reading<List<T>> ids(int most, Function<UUID, T> type) {
        return value -> {
            if (!value.isArray() || value.size() > most) {
                throw new BadValue("must be a list of " + most + " ids at most");
            }
            List<T> ids = new ArrayList<>();
            for (JsonNode item : value) {
                ids.add(id(type).read(item));
            }
            if (new HashSet<>(ids).size() < ids.size()) {
                throw new BadValue("names something twice");
            }
            return ids;
        };
    }

    /** A moment in ISO-8601 UTC, such as {@code 2026-11-21T00:00:00Z}, in whole microseconds. */
    static Reading<Instant> instant() {
        return value -> {
            try {
                Instant moment = Instant.parse(string(value));
                if (moment.isBefore(Instant.EPOCH) || !moment.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                    throw new BadValue("must be between the years 1970 and 9999");
                }
                if (!moment.truncatedTo(ChronoUnit.MICROS).equals(moment)) {
                    throw new BadValue("is finer than a microsecond");
                }
                return moment;
            } catch (DateTimeException malformed) {
                throw new BadValue("is not a time such as 2026-11-21T00:00:00Z");
            }
        };
    }

    static <E extends Enum<E>> Reading<E> choice(Class<E> type) {
        return value -> {
            String name = string(value);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadValue("must be one of " + Arrays.toString(type.getEnumConstants())));
        };
    }

    /** Different texts of 1 to 100 characters. */
    static Reading<List<String>> texts(int most) {
        return value -> {
            if (!value.isArray() || value.size() > most) {
                throw new BadValue("must be a list of " + most + " texts at most");
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode item : value) {
                texts.add(text(1, 100).read(item));
            }
            if (new HashSet<>(texts).size() < texts.size()) {
                throw new BadValue("names something twice");
            }
            return texts;
        };
    }

    /** Names and values of 1 to 100 characters each. */
    static Reading<Map<String, String>> textMap(int most) {
        return value -> {
            if (!value.isObject() || value.size() > most) {
                throw new BadValue("must be an object of " + most + " texts at most");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                texts.put(
                        text(1, 100).read(StringNode.valueOf(property.getKey())),
                        text(1, 100).read(property.getValue()));
            }
            return texts;
        };
    }

    private static String string(JsonNode value) throws BadValue {
        return Optional.of(value)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElseThrow(() -> new BadValue("must be a text"));
    }
}
