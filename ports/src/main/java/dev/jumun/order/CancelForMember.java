package dev.jumun.order;

import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.member.MemberId;
import java.util.List;

/** Driving port: an administrator calls a member's order off, or pieces of it, as the member could. */
public interface CancelForMember {
    /** Does what {@link CancelOrder} does, for whosever order it is. */
    Attempted<CancelOrder.Outcome> cancel(Command command);

    /**
     * Which one.
     *
     * @param key names the attempt, apart from those of {@link CancelOrder}
     * @param by the administrator
     * @param order anybody's order
     * @param lines which pieces, merged per SKU; none for all that is left
     */
    record Command(IdempotencyKey key, MemberId by, OrderId order, List<Cancellation.Line> lines) implements Attempt {
        /** Merges {@code lines}. */
        public Command {
            lines = Cancellation.merged(lines);
        }
    }
}
