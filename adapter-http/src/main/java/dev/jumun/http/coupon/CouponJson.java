package dev.jumun.http.coupon;

import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CompareCoupons;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.value.Money;
import tools.jackson.core.JsonGenerator;

/** Campaigns and their coupons as JSON. */
final class CouponJson {
    private CouponJson() {}

    static void write(JsonGenerator to, CouponState coupon) {
        to.writeStartObject();
        to.writeStringProperty("couponId", coupon.key().toString());
        to.writeStringProperty("name", coupon.name());
        to.writeNumberProperty("totalQuantity", coupon.totalQuantity());
        to.writeNumberProperty("perMemberLimit", coupon.perMemberLimit());
        to.writeName("benefit");
        write(to, coupon.terms().benefit());
        to.writeNumberProperty(
                "minimumOrderAmount", coupon.terms().minimumOrderAmount().amount());
        to.writeArrayPropertyStart("productIds");
        coupon.terms().products().forEach(product -> to.writeString(product.toString()));
        to.writeEndArray();
        to.writeArrayPropertyStart("categories");
        coupon.terms().categories().forEach(to::writeString);
        to.writeEndArray();
        to.writeStringProperty("startsAt", coupon.startsAt().toString());
        to.writeStringProperty("endsAt", coupon.endsAt().toString());
        to.writeNumberProperty("issued", coupon.issued());
        to.writeNumberProperty("remaining", coupon.remaining());
        to.writeEndObject();
    }

    private static void write(JsonGenerator to, Benefit benefit) {
        to.writeStartObject();
        switch (benefit) {
            case Benefit.Percent(int percent, var maxDiscount) -> {
                to.writeStringProperty("type", "PERCENT");
                to.writeNumberProperty("percent", percent);
                to.writeName("maxDiscount");
                maxDiscount.map(Money::amount).ifPresentOrElse(to::writeNumber, to::writeNull);
            }
            case Benefit.Amount(Money amount) -> {
                to.writeStringProperty("type", "AMOUNT");
                to.writeNumberProperty("amount", amount.amount());
            }
        }
        to.writeEndObject();
    }

    static void write(JsonGenerator to, OwnedCoupon owned) {
        write(to, owned.issued(), owned.campaign().name());
    }

    static void write(JsonGenerator to, IssuedCouponState issued, String name) {
        to.writeStartObject();
        fields(to, issued, name);
        to.writeEndObject();
    }

    /** A coupon beside what it takes off the cart in question. */
    static void write(JsonGenerator to, CompareCoupons.Offer offer) {
        OwnedCoupon owned = offer.coupon();
        to.writeStartObject();
        fields(to, owned.issued(), owned.campaign().name());
        to.writeNumberProperty("discount", offer.discount().amount());
        to.writeEndObject();
    }

    private static void fields(JsonGenerator to, IssuedCouponState issued, String name) {
        to.writeStringProperty("issuedCouponId", issued.key().toString());
        to.writeStringProperty("couponId", issued.coupon().toString());
        to.writeStringProperty("name", name);
        to.writeNumberProperty("number", issued.number());
        to.writeStringProperty("status", issued.status().name());
        to.writeStringProperty("issuedAt", issued.issuedAt().toString());
        to.writeStringProperty("expiresAt", issued.expiresAt().toString());
    }
}
