package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Jumun;
import dev.jumun.coupon.CompareCoupons;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.ListCoupons;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.coupon.ShowCoupon;
import dev.jumun.journal.JournalRow;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.ListPointEntries;
import dev.jumun.point.Lot;
import dev.jumun.point.ShowPoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What members are shown of their points and coupons at any moment is what is committed at that moment. */
record MemberLooks(House house, Desk desk, Jumun core) {
    void step(MemberId member, List<PlaceOrder.Line> cart) {
        switch (house.random().nextInt(3)) {
            case 0 -> points(member);
            case 1 -> coupons(member);
            default -> desk.call(CompareCoupons.class, () -> compare(member, cart));
        }
    }

    private void points(MemberId member) {
        Optional<WalletState> wallet = house.memory().store().read(new WalletId(member));
        List<Lot> lots = wallet.map(WalletState::lots).orElse(List.of());
        List<Lot> alive = lots.stream()
                .filter(lot -> lot.expiresAt().orElse(Instant.MAX).isAfter(now()))
                .toList();
        desk.call(ShowPoints.class, () -> {
            ShowPoints.Shown shown = core.showPoints().show(new ShowPoints.Command(member));
            assertThat(shown).isEqualTo(new ShowPoints.Shown(Lot.sum(alive), alive));
            return shown;
        });
        desk.call(ListPointEntries.class, () -> {
            List<JournalRow> rows = Pages.all((Page.Request<JournalRow.Position> page) ->
                    core.listPointEntries().list(new ListPointEntries.Command(member, page)));
            long sum = rows.stream()
                    .mapToLong(row -> row.entry().effectOn(WalletState.available(new WalletId(member))))
                    .sum();
            assertThat(sum).isEqualTo(Lot.sum(lots).amount());
            return rows.size();
        });
    }

    private void coupons(MemberId member) {
        house.states(CouponId.class)
                .forEach(campaign -> desk.call(ShowCoupon.class, () -> {
                    assertThat(core.showCoupon().show(new ShowCoupon.Command(campaign.key())))
                            .isEqualTo(new ShowCoupon.Shown(campaign));
                    return campaign.key();
                }));
        desk.call(ListCoupons.class, () -> {
            List<OwnedCoupon> listed = Pages.all((Page.Request<IssuedCouponId> page) ->
                    core.listCoupons().list(new ListCoupons.Command(member, page)));
            assertThat(listed)
                    .extracting(owned -> owned.issued().key())
                    .isEqualTo(house.states(IssuedCouponId.class).stream()
                            .filter(issued -> issued.member().equals(member))
                            .map(IssuedCouponState::key)
                            .sorted(Comparator.reverseOrder())
                            .toList());
            return listed.size();
        });
    }

    /** Those that can be used, each as much as an order now would have taken off. */
    private Object compare(MemberId member, List<PlaceOrder.Line> cart) {
        CompareCoupons.Outcome outcome = core.compareCoupons().compare(new CompareCoupons.Command(member, cart));
        long subtotal = cart.stream()
                .mapToLong(line -> line.quantity().count()
                        * house.memory()
                                .store()
                                .read(line.sku())
                                .orElseThrow()
                                .price()
                                .amount())
                .sum();
        List<CompareCoupons.Offer> offers = ((CompareCoupons.Compared) outcome).offers();
        assertThat(offers).hasSize(subtotal < CouponWishes.MINIMUM ? 0 : usable(member));
        assertThat(offers)
                .isSortedAccordingTo(Comparator.comparing(CompareCoupons.Offer::discount)
                        .reversed()
                        .thenComparing(offer -> offer.coupon().issued().expiresAt()));
        offers.forEach(offer -> assertThat(offer.discount())
                .isEqualTo(Money.of(CouponBooks.discount(offer.coupon().campaign(), subtotal))));
        return outcome;
    }

    private int usable(MemberId member) {
        return (int) house.states(IssuedCouponId.class).stream()
                .filter(issued -> issued.member().equals(member))
                .filter(issued -> issued.status() == IssuedCouponStatus.ISSUED)
                .filter(issued -> issued.expiresAt().isAfter(now()))
                .count();
    }

    private Instant now() {
        return house.clock().instant();
    }
}
