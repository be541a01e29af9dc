package dev.jumun.coupon;

import dev.jumun.member.MemberId;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.ByteBuffer;

/**
 * Key of what one member got of one campaign: the bytes of the one, then of the other.
 *
 * @param coupon the campaign
 * @param member the member
 */
public record IssueCountId(CouponId coupon, MemberId member) implements Key<IssueCountState> {
    @Override
    public Kind<IssueCountState> kind() {
        return IssueCountState.KIND;
    }

    @Override
    public byte[] bytes() {
        return ByteBuffer.allocate(32).put(coupon.bytes()).put(member.bytes()).array();
    }
}
