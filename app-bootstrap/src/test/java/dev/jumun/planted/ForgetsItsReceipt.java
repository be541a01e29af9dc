package dev.jumun.planted;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.member.MemberId;

public interface ForgetsItsReceipt {
    record Command(IdempotencyKey key, MemberId by) implements Attempt {}
}
