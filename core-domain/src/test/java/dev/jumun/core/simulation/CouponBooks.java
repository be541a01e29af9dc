package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Receipt;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the clients know of coupons from their receipts alone. */
final class CouponBooks {
    private static final Set<OrderStatus> LIVE =
            Set.of(OrderStatus.AWAITING_PAYMENT, OrderStatus.CONFIRMED, OrderStatus.COMPLETED);

    private final Map<CouponId, CouponState> campaigns = new HashMap<>();
    private final Map<IssuedCouponId, IssuedCouponState> issued = new HashMap<>();
    private final Set<IssuedCouponId> revoked = new HashSet<>();

    /** Whether it was a receipt about coupons. */
    boolean enter(Receipt receipt) {
        switch (receipt) {
            case CreateCoupon.Created(CouponState campaign) -> campaigns.put(campaign.key(), campaign);
            case IssueCoupon.Issued(IssuedCouponState coupon, String name) ->
                assertThat(issued.put(coupon.key(), coupon)).as("issued twice").isNull();
            case RevokeCoupon.Revoked(IssuedCouponState coupon, String name) ->
                assertThat(revoked.add(coupon.key())).as("revoked once").isTrue();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Compares the shop with what its clients know. */
    void check(InMemoryPersistence shop, Collection<OrderState> placed, Collection<OrderState> orders) {
        assertThat(shop.keys()).filteredOn(IssuedCouponId.class::isInstance).hasSize(issued.size());
        campaigns.values().forEach(campaign -> checkCampaign(shop, campaign));
        issued.keySet().forEach(id -> checkStatus(shop.store().read(id).orElseThrow(), orders));
        placed.forEach(order -> order.coupon().ifPresent(use -> checkUse(order, use)));
    }

    private void checkCampaign(InMemoryPersistence shop, CouponState campaign) {
        List<IssuedCouponState> coupons = issued.values().stream()
                .filter(coupon -> coupon.coupon().equals(campaign.key()))
                .toList();
        assertThat(coupons).hasSizeLessThanOrEqualTo((int) campaign.totalQuantity());
        assertThat(coupons)
                .extracting(IssuedCouponState::number)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, coupons.size()).boxed().toList());
        assertThat(coupons.stream()
                        .collect(Collectors.groupingBy(IssuedCouponState::member))
                        .values())
                .allSatisfy(ofMember -> assertThat(ofMember).hasSizeLessThanOrEqualTo((int) campaign.perMemberLimit()));
        assertThat(shop.store().read(campaign.key()).orElseThrow().issued()).isEqualTo(coupons.size());
    }

    private void checkStatus(IssuedCouponState coupon, Collection<OrderState> orders) {
        long users = orders.stream()
                .filter(order -> LIVE.contains(order.status()))
                .filter(order -> order.coupon()
                        .filter(use -> use.coupon().equals(coupon.key()))
                        .isPresent())
                .count();
        assertThat(users).as("orders that use %s", coupon).isLessThanOrEqualTo(1);
        Set<IssuedCouponStatus> expected = users == 1
                ? Set.of(IssuedCouponStatus.USED)
                : revoked.contains(coupon.key())
                        ? Set.of(IssuedCouponStatus.REVOKED)
                        : Set.of(IssuedCouponStatus.ISSUED, IssuedCouponStatus.EXPIRED);
        assertThat(expected).as("%s", coupon).contains(coupon.status());
    }

    /** Counted in another way than the core does. */
    private void checkUse(OrderState order, CouponUse use) {
        IssuedCouponState coupon = issued.get(use.coupon());
        CouponState campaign = campaigns.get(coupon.coupon());
        long subtotal = order.subtotal().amount();
        assertThat(coupon.member()).isEqualTo(order.member());
        assertThat(order.createdAt()).isBefore(coupon.expiresAt());
        assertThat(subtotal)
                .isGreaterThanOrEqualTo(campaign.terms().minimumOrderAmount().amount());
        assertThat(order.discount().amount())
                .isEqualTo(discount(campaign, subtotal))
                .isPositive();
    }

    /** What a coupon of a campaign for all products takes off. */
    static long discount(CouponState campaign, long subtotal) {
        return switch (campaign.terms().benefit()) {
            case Benefit.Amount(var amount) -> Math.min(amount.amount(), subtotal);
            case Benefit.Percent(int percent, var max) -> (long) Math.floor(subtotal * (percent / 100.0) + 1e-9);
        };
    }
}
