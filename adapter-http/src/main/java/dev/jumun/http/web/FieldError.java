package dev.jumun.http.web;

import java.util.Optional;

/**
 * One thing wrong with the input.
 *
 * @param field where, such as {@code lines[0].quantity}, a header or a query parameter
 * @param value what was sent, shortened; empty if nothing was sent or it is a secret
 * @param reason what is wrong with it
 */
public record FieldError(String field, Optional<String> value, String reason) {
    private static final int SHOWN = 100;

    public static FieldError missing(String field) {
        return new FieldError(field, Optional.empty(), "is missing");
    }

    public static FieldError of(String field, String value, String reason) {
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new FieldError(field, Optional.of(shown), reason);
    }
}
