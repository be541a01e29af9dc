package dev.jumun.jpa.table;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCountId;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.member.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The id is the campaign's and the member's, one after the other. */
@Entity
@Table(name = "issue_counts")
final class IssueCountRow extends StateRow {
    @Id
    byte[] id;

    long issued;

    static IssueCountRow of(IssueCountState count) {
        IssueCountRow row = new IssueCountRow();
        row.id = count.key().bytes();
        row.issued = count.issued();
        return row;
    }

    IssueCountState state() {
        ByteBuffer ids = ByteBuffer.wrap(id);
        CouponId coupon = new CouponId(new UUID(ids.getLong(), ids.getLong()));
        MemberId member = new MemberId(new UUID(ids.getLong(), ids.getLong()));
        return new IssueCountState(new IssueCountId(coupon, member), issued);
    }
}
