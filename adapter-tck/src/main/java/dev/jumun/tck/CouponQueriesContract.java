package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.IssueCountId;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.store.State;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CouponQueries} must do. Keys are new in each test: a shared database will do. */
public abstract class CouponQueriesContract {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:02Z");
    private static final Instant LATER = NOW.plusMillis(1);

    private final MemberId member = new MemberId(Samples.id());
    private final CouponId campaign = new CouponId(Samples.id());
    private Persistence persistence;
    private CouponQueries coupons;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        coupons = persistence.coupons();
        put(Samples.campaign(campaign, Samples.anyCart(new Benefit.Amount(Money.of(1_000)))));
    }

    @Test
    void listsTheCouponsOfAMemberNewestFirst() {
        IssuedCouponId one = issued(member, LATER);
        IssuedCouponId two = issued(member, NOW);
        issued(new MemberId(Samples.id()), LATER);
        IssuedCouponId three = issued(member, LATER);
        var page = coupons.ofMember(member, new Page.Request<>(Optional.empty(), 2));
        assertThat(page.items()).extracting(CouponQueriesContract::id).containsExactly(three, two);
        var rest = coupons.ofMember(member, new Page.Request<>(page.next(), 2));
        assertThat(rest.items()).extracting(CouponQueriesContract::id).containsExactly(one);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void showsACouponAsItIsNowBesideItsCampaign() {
        IssuedCouponId id = issued(member, LATER);
        use(id);
        OwnedCoupon owned = coupons.ofMember(member, new Page.Request<>(Optional.empty(), 1))
                .items()
                .getFirst();
        assertThat(owned.issued()).isEqualTo(Samples.coupon(id, campaign, member, IssuedCouponStatus.USED, LATER));
        assertThat(Optional.of(owned.campaign())).isEqualTo(persistence.store().read(campaign));
    }

    @Test
    void findsThoseThatCanBeUsed() {
        assertThat(usable(10)).isEmpty();
        IssuedCouponId one = issued(member, LATER);
        issued(member, NOW);
        use(issued(member, LATER));
        issued(new MemberId(Samples.id()), LATER);
        IssuedCouponId two = issued(member, LATER);
        assertThat(usable(10)).containsExactly(two, one);
        assertThat(usable(1)).containsExactly(two);
    }

    @Test
    void tellsHowManyEachMemberOfACampaignGot() {
        List<IssueCountState> counts = Stream.generate(() -> new MemberId(Samples.id()))
                .limit(5)
                .sorted(Comparator.naturalOrder())
                .map(one -> new IssueCountState(new IssueCountId(campaign, one), 2))
                .toList();
        assertThat(counts(Optional.empty(), 9)).isEmpty();
        counts.reversed().forEach(this::put);
        put(new IssueCountState(new IssueCountId(new CouponId(Samples.id()), member), 2));
        assertThat(counts(Optional.empty(), 2)).isEqualTo(counts.subList(0, 2));
        assertThat(counts(Optional.of(counts.get(1)), 2)).isEqualTo(counts.subList(2, 4));
        assertThat(counts(Optional.of(counts.get(3)), 2)).isEqualTo(counts.subList(4, 5));
        IssueCountState more = new IssueCountState(counts.getFirst().key(), 3);
        put(more);
        assertThat(counts(Optional.empty(), 1)).containsExactly(more);
    }

    private List<IssueCountState> counts(Optional<IssueCountState> last, int limit) {
        return coupons.counts(campaign, last.map(count -> count.key().member()), limit);
    }

    private List<IssuedCouponId> usable(int limit) {
        return coupons.usable(member, NOW, limit).stream()
                .map(CouponQueriesContract::id)
                .toList();
    }

    private static IssuedCouponId id(OwnedCoupon owned) {
        return owned.issued().key();
    }

    private IssuedCouponId issued(MemberId to, Instant expiresAt) {
        IssuedCouponId id = new IssuedCouponId(Samples.id());
        persistence.store().commit(Footprint.of(id), tx -> {
            tx.put(Samples.coupon(id, campaign, to, IssuedCouponStatus.ISSUED, expiresAt));
            tx.record(Samples.appeared(IssuedCouponState.unused(id)));
            return true;
        });
        return id;
    }

    private void use(IssuedCouponId id) {
        persistence.store().commit(Footprint.of(id), tx -> {
            tx.put(Samples.coupon(id, campaign, member, IssuedCouponStatus.USED, LATER));
            tx.record(Samples.used(id));
            return true;
        });
    }

    private void put(State state) {
        persistence.store().commit(Footprint.of(state.key()), tx -> {
            tx.put(state);
            return true;
        });
    }
}
