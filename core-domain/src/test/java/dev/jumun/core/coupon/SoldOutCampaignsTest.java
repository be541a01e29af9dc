package dev.jumun.core.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.admission.Admission;
import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.core.admission.ClosedGate;
import dev.jumun.core.admission.WaitingRoom;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.core.attempt.Guarded;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssueCoupon.CouponAlreadyIssued;
import dev.jumun.coupon.IssueCoupon.CouponExpired;
import dev.jumun.coupon.IssueCoupon.CouponSoldOut;
import dev.jumun.coupon.IssueCoupon.Issued;
import dev.jumun.coupon.IssueCoupon.Outcome;
import dev.jumun.member.MemberId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.WrappedStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SoldOutCampaignsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final Coupons coupons = new Coupons(shop);
    private final Switched store = new Switched(shop.persistence.store());
    private final ScriptedCoupons counts = new ScriptedCoupons(shop.persistence.coupons());
    private final SoldOutCampaigns soldOut = new SoldOutCampaigns(store, counts, shop.clock);
    private final IssueCoupon issue = behind(Admission.NONE);
    private final MemberId kim = shop.member();
    private final MemberId lee = shop.member();

    private IssueCoupon behind(Admission gate) {
        return new IssueCouponService(
                store,
                new Attempts(store),
                shop.ids,
                new Guarded(AttemptGuard.NONE, shop.ids),
                soldOut,
                new WaitingRoom(gate, store, shop.ids));
    }

    private Outcome ask(MemberId member, CouponId coupon) {
        return Shop.outcome(issue.issue(new IssueCoupon.Command(Optional.empty(), member, coupon)));
    }

    private Attempted<Outcome> ask(MemberId member, CouponId coupon, IdempotencyKey key) {
        return issue.issue(new IssueCoupon.Command(Optional.of(key), member, coupon));
    }

    /** A campaign whose only coupon Kim has, with this key. */
    private CouponId soldOut(IdempotencyKey key) {
        CouponId campaign = coupons.campaign(1, Coupons.off(10));
        assertThat(Shop.outcome(ask(kim, campaign, key))).isInstanceOf(Issued.class);
        assertThat(ask(lee, campaign)).isEqualTo(new CouponSoldOut());
        return campaign;
    }

    @Test
    void answersWhoComesLateWithoutAskingTheStore() {
        CouponId winter = soldOut(shop.key());
        store.away = true;
        assertThat(ask(lee, winter)).isEqualTo(new CouponSoldOut());
        assertThat(ask(kim, winter)).isEqualTo(new CouponAlreadyIssued());
        shop.clock.advance(Coupons.PERIOD);
        CouponExpired over = new CouponExpired(coupons.state(winter).endsAt());
        assertThat(ask(lee, winter)).isEqualTo(over);
        assertThat(ask(kim, winter)).isEqualTo(over);
    }

    @Test
    void asksTheStoreForOtherCampaigns() {
        soldOut(shop.key());
        CouponId spring = coupons.campaign(2, Coupons.off(10));
        assertThat(ask(lee, spring)).isInstanceOf(Issued.class);
        store.away = true;
        assertThatThrownBy(() -> ask(kim, spring)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void looksAtTheKeyBeforeItRefuses() {
        IdempotencyKey key = shop.key();
        CouponId winter = soldOut(key);
        assertThat(ask(kim, winter, key)).isInstanceOf(Attempted.Replayed.class);
        CouponId spring = soldOut(shop.key());
        assertThat(ask(kim, spring, key)).isEqualTo(new Attempted.IdempotencyKeyReused<>());
        assertThat(ask(lee, spring, key)).isEqualTo(new Attempted.Decided<>(new CouponSoldOut()));
        assertThat(ask(kim, spring, shop.key())).isEqualTo(new Attempted.Decided<>(new CouponAlreadyIssued()));
    }

    @Test
    void remembersWhoHasAsManyAsOneMayHave() {
        CouponId winter = coupons.campaign(3, 2, Coupons.off(10));
        ask(kim, winter);
        ask(kim, winter);
        ask(lee, winter);
        assertThat(ask(lee, winter)).isEqualTo(new CouponSoldOut());
        store.away = true;
        assertThat(ask(kim, winter)).isEqualTo(new CouponAlreadyIssued());
        assertThat(ask(lee, winter)).isEqualTo(new CouponSoldOut());
    }

    @Test
    void isLearntByOneWhileOthersAskTheStore() {
        CouponId winter = coupons.campaign(1, Coupons.off(10));
        ask(kim, winter);
        List<Outcome> meanwhile = new ArrayList<>();
        counts.answer = page -> {
            meanwhile.add(CompletableFuture.supplyAsync(() -> ask(lee, winter)).join());
            return page;
        };
        assertThat(ask(lee, winter)).isEqualTo(new CouponSoldOut());
        assertThat(ask(lee, winter)).isEqualTo(new CouponSoldOut());
        soldOut.learn(winter);
        assertThat(meanwhile).containsExactly(new CouponSoldOut());
        assertThat(counts.asked).hasValue(1);
    }

    @Test
    void readsHoweverManyTheyAre() {
        CouponId winter = coupons.campaign(2_001, Coupons.off(10));
        List<MemberId> members = Stream.generate(shop::member).limit(2_001).toList();
        members.forEach(member -> ask(member, winter));
        assertThat(ask(lee, winter)).isEqualTo(new CouponSoldOut());
        store.away = true;
        assertThat(members).allSatisfy(member -> assertThat(ask(member, winter)).isEqualTo(new CouponAlreadyIssued()));
    }

    @Test
    void believesTheStateAlone() {
        CouponId winter = coupons.campaign(2, Coupons.off(10));
        store.lies = true;
        assertThat(ask(kim, winter)).isEqualTo(new CouponSoldOut());
        store.lies = false;
        assertThat(counts.asked).hasValue(0);
        assertThat(ask(kim, winter)).isInstanceOf(Issued.class);
    }

    @Test
    void triesAgainWhenTheStoreWasAway() {
        counts.answer = page -> {
            throw new StoreUnavailable("planted");
        };
        CouponId winter = soldOut(shop.key());
        assertThat(ask(kim, winter)).isEqualTo(new CouponAlreadyIssued());
        counts.answer = page -> page;
        ask(lee, winter);
        store.away = true;
        assertThat(ask(kim, winter)).isEqualTo(new CouponAlreadyIssued());
    }

    @Test
    void tellsWhoIsKeptOutOfWhatCannotBeRemembered() {
        counts.answer = page -> {
            throw new StoreUnavailable("planted");
        };
        CouponId winter = soldOut(shop.key());
        IssueCoupon keptOut = behind(new ClosedGate(0));
        store.slow = true;
        List<Outcome> told = Crowd.rush(
                200,
                number -> Shop.outcome(
                        keptOut.issue(new IssueCoupon.Command(Optional.empty(), number % 2 == 0 ? kim : lee, winter))));
        assertThat(told).filteredOn(new CouponAlreadyIssued()::equals).hasSize(100);
        assertThat(told).filteredOn(new CouponSoldOut()::equals).hasSize(100);
        assertThat(store.commits.sum()).as("the canary: some were kept out").isLessThan(200);
    }

    @Test
    void leavesLargeCampaignsToTheStore() {
        CouponId winter = soldOut(shop.key());
        CouponState state = coupons.state(winter);
        Store large = new WrappedStore(store) {
            @Override
            public <S extends State> Optional<S> read(Key<S> key) {
                long quantity = SoldOutCampaigns.MOST_COUPONS + 1;
                return Optional.of(key.kind()
                        .type()
                        .cast(new CouponState(
                                winter,
                                state.name(),
                                quantity,
                                1,
                                state.terms(),
                                state.startsAt(),
                                state.endsAt(),
                                quantity)));
            }
        };
        SoldOutCampaigns campaigns = new SoldOutCampaigns(large, counts, shop.clock);
        campaigns.learn(winter);
        assertThat(campaigns.objection(winter, kim)).isEmpty();
        assertThat(counts.asked).hasValue(1);
    }

    @Test
    void forgetsOnlyWhatNobodyAsksFor() {
        long most = SoldOutCampaigns.ROOM / SoldOutCampaigns.LEAST;
        List<CouponId> known =
                Stream.generate(() -> soldOut(shop.key())).limit(most).toList();
        CouponId one = soldOut(shop.key());
        assertThat(isRemembered(one)).isFalse();
        shop.clock.advance(SoldOutCampaigns.IDLE);
        known.stream().skip(1).forEach(campaign -> ask(lee, campaign));
        ask(lee, one);
        assertThat(isRemembered(one)).isTrue();
        assertThat(isRemembered(known.getFirst())).isFalse();
        assertThat(known).filteredOn(this::isRemembered).hasSize((int) most - 1);
    }

    private boolean isRemembered(CouponId campaign) {
        store.away = true;
        try {
            return ask(kim, campaign).equals(new CouponAlreadyIssued());
        } catch (StoreUnavailable asked) {
            return false;
        } finally {
            store.away = false;
        }
    }

    /** May be away, or refuse whoever asks. */
    private static final class Switched extends WrappedStore {
        private static final Duration SLOW = Duration.ofMillis(100);

        private final LongAdder commits = new LongAdder();
        private boolean away;
        private boolean lies;
        private boolean slow;

        Switched(Store inner) {
            super(inner);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T commit(Footprint footprint, Work<T> work) {
            check();
            if (slow) {
                commits.increment();
                LockSupport.parkNanos(SLOW.toNanos());
            }
            return lies ? (T) new CouponSoldOut() : super.commit(footprint, work);
        }

        @Override
        public <S extends State> Optional<S> read(Key<S> key) {
            check();
            return super.read(key);
        }

        private void check() {
            if (away) {
                throw new StoreUnavailable("planted");
            }
        }
    }
}
