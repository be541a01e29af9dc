package dev.jumun.inmemory;

import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.IssueCountId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryQueries;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionQueries;
import dev.jumun.order.OrderFilter;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletQueries;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adapters with a query that lists what nobody asked for. */
final class NosyQueries {
    private NosyQueries() {}

    /** A member's orders are those of everybody. */
    @SuppressWarnings("unchecked")
    static Persistence ordersOfAll(Persistence right) {
        OrderFilter all = new OrderFilter(Optional.empty(), Optional.empty());
        return WrongQueries.instead(
                right,
                OrderQueries.class,
                "ofMember",
                asked -> right.orders().find(all, (Page.Request<OrderId>) asked[1]));
    }

    /** A member's coupons are those of everybody. */
    static Persistence couponsOfAll(Persistence right) {
        return WrongQueries.instead(
                right,
                CouponQueries.class,
                "ofMember",
                asked -> new Page<>(owned(right).toList(), Optional.empty()));
    }

    /** A member can use the coupons of everybody. */
    static Persistence usableCouponsOfAll(Persistence right) {
        return WrongQueries.instead(
                right,
                CouponQueries.class,
                "usable",
                asked -> owned(right)
                        .filter(coupon -> coupon.issued().status() == IssuedCouponStatus.ISSUED)
                        .filter(coupon -> coupon.issued().expiresAt().isAfter((Instant) asked[1]))
                        .limit((Integer) asked[2])
                        .toList());
    }

    /** What members got of a campaign is what they got of any. */
    static Persistence countsOfAll(Persistence right) {
        return WrongQueries.instead(
                right,
                CouponQueries.class,
                "counts",
                asked -> keys(right, IssueCountId.class)
                        .map(id -> right.store().read(id).orElseThrow())
                        .sorted(Comparator.comparing(count -> count.key().member()))
                        .limit((Integer) asked[2])
                        .toList());
    }

    private static Stream<OwnedCoupon> owned(Persistence right) {
        return keys(right, IssuedCouponId.class)
                .map(id -> right.store().read(id).orElseThrow())
                .map(issued -> new OwnedCoupon(
                        issued, right.store().read(issued.coupon()).orElseThrow()));
    }

    /** What a sink has not taken is what no sink has taken. */
    static Persistence lettersOfAll(Persistence right) {
        return WrongQueries.instead(
                right,
                DeadLetterQueries.class,
                "undelivered",
                asked -> new Page<>(
                        keys(right, DeadLetterId.class)
                                .map(id -> right.store().read(id).orElseThrow())
                                .filter(letter -> letter.status() != DeadLetterState.Status.DELIVERED)
                                .toList(),
                        Optional.empty()));
    }

    /** Every order is overdue. */
    static Persistence everyOrder(Persistence right) {
        return WrongQueries.instead(right, OrderQueries.class, "overdue", asked -> some(right, OrderId.class, asked));
    }

    /** Every wallet has points past their date. */
    static Persistence everyWallet(Persistence right) {
        return WrongQueries.instead(right, WalletQueries.class, "expired", asked -> some(right, WalletId.class, asked));
    }

    /** Every session was ended. */
    static Persistence everySession(Persistence right) {
        return WrongQueries.instead(right, SessionQueries.class, "ended", asked -> some(right, SessionId.class, asked));
    }

    /** The carrier is to be asked about every delivery. */
    static Persistence everyDelivery(Persistence right) {
        return WrongQueries.instead(right, DeliveryQueries.class, "due", asked -> some(right, DeliveryId.class, asked));
    }

    private static List<?> some(Persistence right, Class<? extends Key<?>> kind, Object[] asked) {
        return keys(right, kind).limit((Integer) asked[1]).toList();
    }

    /** Newest first. */
    private static <K extends Key<?>> Stream<K> keys(Persistence right, Class<K> kind) {
        return ((InMemoryPersistence) right)
                .keys().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .sorted(Comparator.comparing(Object::toString).reversed());
    }
}
