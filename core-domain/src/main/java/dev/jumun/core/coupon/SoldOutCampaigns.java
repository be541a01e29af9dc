package dev.jumun.core.coupon;

import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCountId;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The campaigns of which the store has shown that nothing is left, and who got how many of them: none of this ever changes
 * again, so that who comes late is refused without asking the store. What does not fit in is left to the store. Thread-safe.
 */
public final class SoldOutCampaigns {
    /** Of coupons, in all campaigns together: some dozens of bytes each. */
    static final long ROOM = 1_600_000;

    /** What a campaign takes of it at least. */
    static final long LEAST = 1_000;

    /** A larger campaign is not remembered. */
    static final long MOST_COUPONS = 100_000;

    /** Room is made by forgetting a campaign of which nobody asked for so long. */
    static final Duration IDLE = Duration.ofMinutes(1);

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

    /** The same for a campaign that is not, by what the store shows; empty if something is left. */
    Optional<IssueCoupon.Outcome> look(CouponId campaign, MemberId member) {
        // In this order: what a member has is for good once nothing is left.
        return store.read(campaign)
                .filter(SoldOutCampaigns::isSoldOut)
                .flatMap(state -> Campaign.objection(state, issued(campaign, member), clock.instant()));
    }

    private long issued(CouponId campaign, MemberId member) {
        return store.read(new IssueCountId(campaign, member))
                .map(IssueCountState::issued)
                .orElse(0L);
    }

    /** Remembers a campaign that the store shows sold out. One caller does it, and the others go on. */
    void learn(CouponId campaign) {
        if (!loading.tryLock()) {
            return;
        }
        try {
            if (!known.containsKey(campaign)) {
                store.read(campaign).filter(SoldOutCampaigns::isToBeKept).ifPresent(this::load);
            }
        } catch (StoreUnavailable | Overloaded trouble) {
            // Who hears next that it is sold out tries again; this caller has been answered.
        } finally {
            loading.unlock();
        }
    }

    private static boolean isToBeKept(CouponState campaign) {
        return isSoldOut(campaign) && campaign.totalQuantity() <= MOST_COUPONS;
    }

    private static boolean isSoldOut(CouponState campaign) {
        return campaign.remaining() == 0;
    }

    /** Only now, when the last one is out, are the counts what they will be for good. */
    private void load(CouponState campaign) {
        Map<CouponId, SoldOut> next = new HashMap<>(known);
        if (makesRoom(next, campaign)) {
            next.put(campaign.key(), new SoldOut(campaign, served(campaign), clock.instant()));
            known = Map.copyOf(next);
        }
    }

    /** Whether there is room now: idle campaigns are forgotten for it, where there was none. */
    private boolean makesRoom(Map<CouponId, SoldOut> kept, CouponState another) {
        long free = ROOM - kept.values().stream().mapToLong(SoldOut::room).sum();
        Instant idle = clock.instant().minus(IDLE);
        while (free < room(another)) {
            SoldOut idlest = Collections.min(kept.values(), Comparator.comparing(SoldOut::asked));
            if (idlest.asked().isAfter(idle)) {
                return false;
            }
            kept.remove(idlest.campaign());
            free += idlest.room();
        }
        return true;
    }

    static long room(CouponState campaign) {
        return Math.max(LEAST, campaign.totalQuantity());
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
