package dev.jumun.coupon;

import dev.jumun.store.Kind;
import dev.jumun.store.State;

/**
 * How many coupons of a campaign were issued to a member, whatever became of them.
 *
 * @param key of which campaign, to whom
 * @param issued how many, 1 or more
 */
public record IssueCountState(IssueCountId key, long issued) implements State {
    /** The kind of these counts. */
    public static final Kind<IssueCountState> KIND = new Kind<>("issue-count", IssueCountState.class);

    /** @throws IllegalArgumentException if nothing was issued */
    public IssueCountState {
        if (issued < 1) {
            throw new IllegalArgumentException("nothing issued: " + issued);
        }
    }
}
