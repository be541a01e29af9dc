package dev.jumun.core.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.Coupons;
import dev.jumun.core.Shop;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponIssued;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.ListCoupons;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.coupon.ShowCoupon;
import dev.jumun.event.RecordedEvent;
import dev.jumun.journal.JournalRow;
import dev.jumun.journal.Movement;
import dev.jumun.member.MemberId;
import dev.jumun.proof.Prove;
import dev.jumun.value.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CouponsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final Coupons coupons = new Coupons(shop);
    private final MemberId kim = shop.member();

    @Test
    void issuesInTheOrderOfAskingUntilAllAreGone() {
        CouponId winter = coupons.campaign(2, Coupons.off(10));
        assertThat(coupons.issued(kim, winter).number()).isEqualTo(1);
        assertThat(coupons.issued(shop.member(), winter).number()).isEqualTo(2);
        assertThat(coupons.ask(shop.member(), winter)).isEqualTo(new IssueCoupon.CouponSoldOut());
        assertThat(coupons.state(winter).remaining()).isZero();
    }

    @Test
    void issuesNoMoreThanTheLimitToOneMember() {
        CouponId winter = coupons.campaign(5, 2, Coupons.off(10));
        coupons.issued(kim, winter);
        coupons.issued(kim, winter);
        assertThat(coupons.ask(kim, winter)).isEqualTo(new IssueCoupon.CouponAlreadyIssued());
        assertThat(coupons.issued(shop.member(), winter).number()).isEqualTo(3);
    }

    @Test
    void saysThatTheMemberHasOneEvenWhenAllAreGone() {
        CouponId winter = coupons.campaign(1, Coupons.off(10));
        coupons.issued(kim, winter);
        assertThat(coupons.ask(kim, winter)).isEqualTo(new IssueCoupon.CouponAlreadyIssued());
    }

    @Test
    void issuesWithinThePeriodOnly() {
        Instant start = shop.clock.instant().plusSeconds(1);
        Instant end = start.plusSeconds(1);
        CreateCoupon.Command command =
                new CreateCoupon.Command(shop.key(), kim, "Winter", 9, 9, Coupons.off(10), start, end);
        CouponId winter = ((CreateCoupon.Created)
                        Shop.outcome(shop.core.createCoupon().create(command)))
                .coupon()
                .key();
        assertThat(coupons.ask(kim, winter)).isEqualTo(new IssueCoupon.CouponNotStarted(start));
        shop.clock.advance(Duration.ofSeconds(1));
        coupons.issued(kim, winter);
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(coupons.ask(kim, winter)).isEqualTo(new IssueCoupon.CouponExpired(end));
    }

    @Test
    void knowsNothingOfOtherCampaigns() {
        CouponId nowhere = new CouponId(shop.ids.next());
        assertThat(coupons.ask(kim, nowhere)).isEqualTo(new IssueCoupon.NotFound());
        assertThat(keyed(nowhere)).isEqualTo(new Attempted.Decided<>(new IssueCoupon.NotFound()));
        assertThat(shop.core.showCoupon().show(new ShowCoupon.Command(nowhere))).isEqualTo(new ShowCoupon.NotFound());
        assertThat(coupons.revoke(new IssuedCouponId(shop.ids.next()))).isEqualTo(new RevokeCoupon.NotFound());
    }

    private Attempted<IssueCoupon.Outcome> keyed(CouponId coupon) {
        return shop.core.issueCoupon().issue(new IssueCoupon.Command(Optional.of(shop.key()), kim, coupon));
    }

    @Test
    void answersAgainWhatSucceededWithAKey() {
        CouponId winter = coupons.campaign(1, Coupons.off(10));
        IssueCoupon.Command command = new IssueCoupon.Command(Optional.of(shop.key()), kim, winter);
        IssueCoupon.Outcome first = Shop.outcome(shop.core.issueCoupon().issue(command));
        assertThat(first).isInstanceOf(IssueCoupon.Issued.class);
        assertThat(shop.core.issueCoupon().issue(command)).isEqualTo(new Attempted.Replayed<>(first));
        CouponId other = coupons.campaign(1, Coupons.off(10));
        assertThat(shop.core.issueCoupon().issue(new IssueCoupon.Command(command.key(), kim, other)))
                .isEqualTo(new Attempted.IdempotencyKeyReused<>());
        assertThat(keyed(winter)).isEqualTo(new Attempted.Decided<>(new IssueCoupon.CouponAlreadyIssued()));
    }

    @Test
    void tellsTheWorldOfEachCouponUnderItsOwnKey() {
        CouponId winter = coupons.campaign(1, Coupons.off(10));
        IssuedCouponState issued = coupons.issued(kim, winter);
        assertThat(shop.persistence.outbox().events(issued.key(), 0, 9))
                .extracting(RecordedEvent::event)
                .containsExactly(new CouponIssued(issued));
        assertThat(shop.persistence.outbox().events(winter, 0, 9)).isEmpty();
    }

    @Test
    void writesDownWhereEachCouponWent() {
        CouponId winter = coupons.campaign(2, Coupons.off(10));
        IssuedCouponId issued = coupons.issued(kim, winter).key();
        coupons.revoke(issued);
        assertThat(shop.persistence
                        .journal()
                        .rows(issued, new Page.Request<>(Optional.empty(), 9))
                        .items())
                .extracting(row -> row.entry().movement())
                .containsExactly(Movement.REVOKE, Movement.ISSUE);
        assertThat(shop.persistence
                        .journal()
                        .rows(winter, new Page.Request<>(Optional.empty(), 9))
                        .items())
                .extracting(JournalRow::entry)
                .extracting(entry -> entry.movement() + " " + entry.quantity())
                .containsExactly("ISSUE 1", "OFFER 2");
    }

    @Test
    void provesCampaignsAndCoupons() {
        CouponId winter = coupons.campaign(3, Coupons.off(10));
        IssuedCouponId issued = coupons.issued(kim, winter).key();
        assertThat(List.of(new Prove.OfCoupon(winter), new Prove.OfIssuedCoupon(issued)))
                .extracting(subject -> shop.core.prove().prove(new Prove.Command(subject)))
                .allMatch(outcome -> outcome instanceof Prove.Compared(var proof)
                        && proof.holds()
                        && !proof.checks().isEmpty());
        assertThat(shop.core.prove().prove(new Prove.Command(new Prove.OfCoupon(new CouponId(issued.value())))))
                .isEqualTo(new Prove.NotFound());
    }

    @Test
    void takesBackWhatNobodyUses() {
        IssuedCouponId issued = coupons.issued(kim, Coupons.off(10));
        assertThat(coupons.revoke(issued)).isInstanceOf(RevokeCoupon.Revoked.class);
        assertThat(coupons.state(issued).status()).isEqualTo(IssuedCouponStatus.REVOKED);
        assertThat(coupons.revoke(issued)).isEqualTo(new RevokeCoupon.CouponRevoked());
        IssuedCouponId late = coupons.issued(kim, Coupons.off(10));
        shop.clock.advance(Coupons.PERIOD);
        assertThat(coupons.revoke(late)).isEqualTo(new RevokeCoupon.CouponExpired());
    }

    @Test
    void showsThemExpiredFromTheirLastInstantOn() {
        IssuedCouponId issued = coupons.issued(kim, Coupons.off(10));
        shop.clock.advance(Coupons.PERIOD.minusMillis(1));
        assertThat(statuses()).containsExactly(IssuedCouponStatus.ISSUED);
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(statuses()).containsExactly(IssuedCouponStatus.EXPIRED);
        assertThat(coupons.state(issued).status()).isEqualTo(IssuedCouponStatus.ISSUED);
    }

    private List<IssuedCouponStatus> statuses() {
        ListCoupons.Command command = new ListCoupons.Command(kim, new Page.Request<>(Optional.empty(), 9));
        return shop.core.listCoupons().list(command).items().stream()
                .map(OwnedCoupon::issued)
                .map(IssuedCouponState::status)
                .toList();
    }
}
