package dev.jumun.inmemory;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryCouponQueries implements CouponQueries {
    private static final IssuedCouponId LOWEST = new IssuedCouponId(new UUID(0, 0));
    private static final IssuedCouponId HIGHEST = new IssuedCouponId(new UUID(-1, -1));

    private static final MemberId LOWEST_MEMBER = new MemberId(new UUID(0, 0));

    private final Tables tables;
    private final Index<IssuedCouponState, Belonging<MemberId, IssuedCouponId>> byMember;
    private final Index<IssueCountState, Belonging<CouponId, MemberId>> byCampaign;

    InMemoryCouponQueries(Tables tables) {
        this.tables = tables;
        this.byMember = tables.index(
                IssuedCouponState.class, coupon -> Optional.of(new Belonging<>(coupon.member(), coupon.key())));
        this.byCampaign = tables.index(
                IssueCountState.class,
                count -> Optional.of(
                        new Belonging<>(count.key().coupon(), count.key().member())));
    }

    @Override
    public Page<OwnedCoupon, IssuedCouponId> ofMember(MemberId member, Page.Request<IssuedCouponId> page) {
        return tables.reading(() -> {
            Stream<OwnedCoupon> older =
                    newestFirst(member, page.after().orElse(HIGHEST)).map(this::owned);
            return Index.page(older, page.limit(), owned -> owned.issued().key());
        });
    }

    @Override
    public List<OwnedCoupon> usable(MemberId member, Instant now, int limit) {
        return tables.reading(() -> newestFirst(member, HIGHEST)
                .filter(coupon -> coupon.status() == IssuedCouponStatus.ISSUED)
                .filter(coupon -> coupon.expiresAt().isAfter(now))
                .limit(limit)
                .map(this::owned)
                .toList());
    }

    @Override
    public List<IssueCountState> counts(CouponId coupon, Optional<MemberId> after, int limit) {
        Belonging<CouponId, MemberId> from = new Belonging<>(coupon, after.orElse(LOWEST_MEMBER));
        return tables.reading(() -> byCampaign.sorted().tailMap(from, after.isEmpty()).values().stream()
                .takeWhile(count -> count.key().coupon().equals(coupon))
                .limit(limit)
                .toList());
    }

    private Stream<IssuedCouponState> newestFirst(MemberId member, IssuedCouponId before) {
        return Belonging.newestFirst(byMember, member, LOWEST, before);
    }

    private OwnedCoupon owned(IssuedCouponState issued) {
        return new OwnedCoupon(issued, tables.find(issued.coupon()).orElseThrow());
    }
}
