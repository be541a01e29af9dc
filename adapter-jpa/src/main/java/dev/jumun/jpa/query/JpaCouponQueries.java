package dev.jumun.jpa.query;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCountId;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.member.MemberId;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Issued coupons beside their campaigns, read at one moment. */
public final class JpaCouponQueries implements CouponQueries {
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final MemberId FIRST = new MemberId(new UUID(0, 0));
    private static final MemberId LAST = new MemberId(AFTER_ALL);
    private static final StateTable<CouponState, ?> CAMPAIGNS = StateTables.of(CouponState.KIND);
    private static final StateTable<IssuedCouponState, ?> ISSUED = StateTables.of(IssuedCouponState.KIND);
    private static final StateTable<IssueCountState, ?> COUNTS = StateTables.of(IssueCountState.KIND);

    private final Database database;

    /** Over this database. */
    public JpaCouponQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<OwnedCoupon, IssuedCouponId> ofMember(MemberId member, Page.Request<IssuedCouponId> page) {
        UUID before = page.after().map(IssuedCouponId::value).orElse(AFTER_ALL);
        List<OwnedCoupon> found = list(
                "force index (issued_coupons_of_member) where member_id = ? and id < ? order by id desc limit ?",
                member.value(),
                before,
                page.limit() + 1);
        return Pages.of(found, page.limit(), owned -> owned.issued().key());
    }

    @Override
    public List<OwnedCoupon> usable(MemberId member, Instant now, int limit) {
        return list(
                "force index (issued_coupons_of_member) where member_id = ? and status = ? and expires_at > ?"
                        + " order by id desc limit ?",
                member.value(),
                IssuedCouponStatus.ISSUED.name(),
                now,
                limit);
    }

    /** A campaign's counts are next to each other in the primary key, which begins with its id. */
    @Override
    public List<IssueCountState> counts(CouponId coupon, Optional<MemberId> after, int limit) {
        return database.query(rows -> COUNTS.list(
                rows,
                "force index (primary) where id > ? and id <= ? order by id limit ?",
                new IssueCountId(coupon, after.orElse(FIRST)).bytes(),
                new IssueCountId(coupon, LAST).bytes(),
                limit));
    }

    private List<OwnedCoupon> list(String condition, Object... values) {
        return database.snapshot(rows -> beside(rows, ISSUED.list(rows, condition, values)));
    }

    private static List<OwnedCoupon> beside(Rows rows, List<IssuedCouponState> issued) {
        Set<CouponId> ids = issued.stream().map(IssuedCouponState::coupon).collect(Collectors.toSet());
        Map<CouponId, CouponState> campaigns = new HashMap<>();
        if (!ids.isEmpty()) {
            CAMPAIGNS
                    .load(rows, ids)
                    .forEach(found -> campaigns.put(found.state().key(), found.state()));
        }
        return issued.stream()
                .map(coupon -> new OwnedCoupon(coupon, Objects.requireNonNull(campaigns.get(coupon.coupon()))))
                .toList();
    }
}
