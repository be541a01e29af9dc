package dev.jumun.core.coupon;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The campaigns of which the store has shown that nothing is left, and who got how many of them: none of this ever changes
 * again, so that who comes late is refused without asking the store. What does not fit in is left to the store. Thread-safe.
 */
public final class SoldOutCampaigns {
    static final int MOST = 16;

    /** A larger campaign is not remembered. */
    static final long MOST_COUPONS = 100_000;

    /** Room is made by forgetting a campaign of which nobody asked for so long. */
    static final Duration IDLE = Duration.ofSeconds(2);

    private static final int PAGE = 1_000;

    private final Store store;
    private final CouponQueries coupons;
    private final InstantSource clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Map<CouponId, SoldOut> known = Map.of();

    public SoldOutCampaigns(Store store, CouponQueries coupons, InstantSource clock) {
        this.store = store;
        this.coupons = coupons;
        this.clock = clock;
    }

    /** Why a member gets none, if the campaign is remembered. */
    Optional<IssueCoupon.Outcome> objection(CouponId campaign, MemberId member) {
        return Optional.ofNullable(known.get(campaign)).flatMap(soldOut -> soldOut.objection(member, clock.instant()));
    }

    /** Remembers a campaign that the store shows sold out. One caller does it, and the others go on. */
    void learn(CouponId campaign) {
        if (!loading.tryLock()) {
            return;
        }
        try {
            if (!known.containsKey(campaign) && hasRoom()) {
                store.read(campaign).filter(SoldOutCampaigns::isToBeKept).ifPresent(this::load);
            }
        } catch (StoreUnavailable | Overloaded trouble) {
            // Who hears next that it is sold out tries again; this caller has been answered.
        } finally {
            loading.unlock();
        }
    }

    private static boolean isToBeKept(CouponState campaign) {
        return campaign.remaining() == 0 && campaign.totalQuantity() <= MOST_COUPONS;
    }

    /** Only now, when the last one is out, are the counts what they will be for good. */
    private void load(CouponState campaign) {
        Map<CouponId, SoldOut> next = new HashMap<>(known);
        if (next.size() == MOST) {
            next.remove(idlest());
        }
        next.put(campaign.key(), new SoldOut(campaign, served(campaign), clock.instant()));
        known = Map.copyOf(next);
    }

    private boolean hasRoom() {
        return known.size() < MOST || !asked(idlest()).isAfter(clock.instant().minus(IDLE));
    }

    private CouponId idlest() {
        return Collections.min(known.keySet(), Comparator.comparing(this::asked));
    }

    private Instant asked(CouponId campaign) {
        return Objects.requireNonNull(known.get(campaign)).asked();
    }

    private Set<MemberId> served(CouponState campaign) {
        Set<MemberId> served = new HashSet<>();
        Optional<MemberId> last = Optional.empty();
        List<IssueCountState> page;
        do {
            page = coupons.counts(campaign.key(), last, PAGE);
            page.stream()
                    .filter(count -> count.issued() >= campaign.perMemberLimit())
                    .forEach(count -> served.add(count.key().member()));
            last = page.isEmpty() ? last : Optional.of(page.getLast().key().member());
        } while (page.size() == PAGE);
        return served;
    }
}
