package dev.jumun.proof;

import dev.jumun.catalog.QuotaId;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Refusal;

/** Driving port: recomputes something from the journal and compares. Holds at rest and under load. */
public interface Prove {
    /** Reads state and journal at one moment and compares them. */
    Outcome prove(Command command);

    /**
     * What is to be proved.
     *
     * @param subject the thing
     */
    record Command(Subject subject) {}

    /** What can be proved. */
    sealed interface Subject {}

    /** A SKU: pieces available, reserved, committed and shipped. */
    record OfSku(SkuId sku) implements Subject {}

    /** What a member has of a limited product: pieces held and bought. */
    record OfQuota(QuotaId quota) implements Subject {}

    /** A member: points available and held. */
    record OfMember(MemberId member) implements Subject {}

    /** A campaign: coupons that can still be issued, one less for each that was. */
    record OfCoupon(CouponId coupon) implements Subject {}

    /** A coupon that a member has: whether it is unused or used. */
    record OfIssuedCoupon(IssuedCouponId coupon) implements Subject {}

    /** An order: what it holds, has used up and was paid, wherever that lies. */
    record OfOrder(OrderId order) implements Subject {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Compared; whether it agrees, the proof says. */
    record Compared(Proof proof) implements Outcome {}

    /** There is no such thing. */
    record NotFound() implements Outcome, Refusal {}
}
