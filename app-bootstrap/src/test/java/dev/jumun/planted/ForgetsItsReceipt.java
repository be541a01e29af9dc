package dev.jumun.planted;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.member.MemberId;

public interface ForgetsItsReceipt {
    Attempted<Outcome> attempt(Command command);

    record Command(IdempotencyKey key, MemberId by) implements Attempt {}

    sealed interface Outcome {}

    record Done() implements Outcome {}
}
