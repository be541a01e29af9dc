package dev.jumun.point;

import dev.jumun.member.MemberId;
import dev.jumun.value.Money;
import java.util.List;

/** Driving port: a member looks into their wallet. */
public interface ShowPoints {
    /** What can be spent now, as committed last. */
    Shown show(Command command);

    /**
     * Whose.
     *
     * @param member the member
     */
    record Command(MemberId member) {}

    /**
     * What there is.
     *
     * @param balance points that can be spent
     * @param lots the same, in the order in which they will be spent; none is past its date
     */
    record Shown(Money balance, List<Lot> lots) {
        /** Copies {@code lots}. */
        public Shown {
            lots = List.copyOf(lots);
        }
    }
}
