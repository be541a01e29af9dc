package dev.jumun.point;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.member.MemberId;
import dev.jumun.store.Refusal;
import dev.jumun.value.Money;

/** Driving port: a member tops points up. */
public interface ChargePoints {
    /** Adds the points to the member's wallet. */
    Attempted<Outcome> charge(Command command);

    /**
     * How many, for whom.
     *
     * @param key names the attempt
     * @param by the member
     * @param amount points, 1 or more
     */
    record Command(IdempotencyKey key, MemberId by, Money amount) implements Attempt {
        /** The most points of one charge. */
        public static final long MAX = 1_000_000_000_000L;

        /** @throws IllegalArgumentException if {@code amount} is not 1 to {@link #MAX} */
        public Command {
            if (amount.isZero() || amount.amount() > MAX) {
                throw new IllegalArgumentException("charge is not 1 to " + MAX + ": " + amount.amount());
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * Done.
     *
     * @param amount points added
     * @param balance points that could be spent afterwards
     */
    record Charged(Money amount, Money balance) implements Outcome, Receipt {}

    /**
     * The wallet would hold more than {@link WalletState#MAX}.
     *
     * @param balance points that can be spent
     */
    record BalanceTooLarge(Money balance) implements Outcome, Refusal {}
}
