package dev.jumun.http.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What a route answers. */
public sealed interface Answer {
    /** What rounds up to whole seconds. */
    long NANOS_BELOW_A_SECOND = 999_999_999;

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Json {
        void write(JsonGenerator to);
    }

    /** A success with a body. */
    record Success(int status, Optional<String> location, Json body) implements Answer {}

    /** A success that says nothing. */
    record NoContent() implements Answer {}

    /** A body that is the same until it changes: with an {@code ETag}, and 304 for who has it. */
    record Cacheable(Prepared body) implements Answer {}

    /** A success that was answered before, with the same key. */
    record Replay(Answer first) implements Answer {}

    /** A refusal, as RFC 9457 problem details. */
    record Problem(ProblemCode code, String detail, List<FieldError> errors, Optional<Integer> retryAfterSeconds)
            implements Answer {}

    static Answer ok(Json body) {
        return new Success(200, Optional.empty(), body);
    }

    static Answer created(Json body) {
        return new Success(201, Optional.empty(), body);
    }

    static Answer created(String location, Json body) {
        return new Success(201, Optional.of(location), body);
    }

    static Problem problem(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), Optional.empty());
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(
                ProblemCode.INVALID_REQUEST,
                "see errors: each says what is wrong with one field",
                errors,
                Optional.empty());
    }

    static Problem invalid(String field, String value, String reason) {
        return invalid(List.of(FieldError.of(field, value, reason)));
    }

    static Problem notFound() {
        return problem(ProblemCode.NOT_FOUND, "there is nothing here, or it is not yours");
    }

    static Problem later(ProblemCode code, String detail, int retryAfterSeconds) {
        return new Problem(code, detail, List.of(), Optional.of(retryAfterSeconds));
    }

    /** In whole seconds that are over when {@code wait} is. */
    static Problem later(ProblemCode code, String detail, Duration wait) {
        return later(
                code,
                detail,
                Math.toIntExact(wait.plusNanos(NANOS_BELOW_A_SECOND).toSeconds()));
    }
}
