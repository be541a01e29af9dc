package dev.jumun.event;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.store.Refusal;
import java.util.Optional;

/** Driving port: an administrator lets parked keys be tried again. */
public interface RedriveDeadLetters {
    /** How many are redriven with one command, if all are wanted. */
    int MOST = 1_000;

    /** The sink is soon told again, in order, from the event that it refused. */
    Attempted<Outcome> redrive(Command command);

    /**
     * Which.
     *
     * @param key names the attempt
     * @param by the administrator
     * @param letter one, or all that are parked, up to {@value #MOST}
     */
    record Command(IdempotencyKey key, MemberId by, Optional<DeadLetterId> letter) implements Attempt {}

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * Done.
     *
     * @param count how many were parked, and no longer are
     */
    record Redriven(int count) implements Outcome, Receipt {}

    /** There is no such dead letter. */
    record NotFound() implements Outcome, Refusal {}
}
