package dev.jumun.http.web;

import dev.jumun.attempt.Attempted;
import java.util.function.Function;

/** Answers an attempt: as decided, as answered before, or not at all. */
public final class Attempts {
    private Attempts() {}

    public static <O> Answer answer(Attempted<O> attempted, Function<O, Answer> answer) {
        return switch (attempted) {
            case Attempted.Decided<O>(O outcome) -> answer.apply(outcome);
            case Attempted.Replayed<O>(O outcome) -> new Answer.Replay(answer.apply(outcome));
            case Attempted.IdempotencyKeyReused<O>() ->
                Answer.problem(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED,
                        "another request succeeded with this Idempotency-Key; use a new key for a new request");
            case Attempted.RequestInProgress<O>() ->
                Answer.later(
                        ProblemCode.REQUEST_IN_PROGRESS,
                        "the first request with this Idempotency-Key has not been answered yet",
                        1);
        };
    }
}
