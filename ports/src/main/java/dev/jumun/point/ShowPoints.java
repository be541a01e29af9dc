package dev.jumun.point;

import dev.jumun.member.MemberId;

/** Driving port: a member looks into their wallet. */
public interface ShowPoints {
    /** The wallet as committed last. */
    WalletState show(Command command);

    /**
     * Whose.
     *
     * @param member the member
     */
    record Command(MemberId member) {}
}
