package dev.jumun.http.coupon;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.member.MemberId;
import dev.jumun.value.Length;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The request for a new campaign. */
record CouponBody(
        Supplier<String> name,
        Supplier<Long> totalQuantity,
        Supplier<Optional<Long>> perMemberLimit,
        Supplier<Benefit> benefit,
        Supplier<Optional<Long>> minimumOrderAmount,
        Supplier<Optional<List<ProductId>>> productIds,
        Supplier<Optional<List<String>>> categories,
        Supplier<Optional<Instant>> startsAt,
        Supplier<Optional<Instant>> endsAt) {
    private static final long USUAL_PER_MEMBER = 1;

    static CouponBody of(Fields body) {
        CouponBody coupon = new CouponBody(
                body.required("name", Reading.text(Length.NAME)),
                body.required("totalQuantity", Reading.integer(1, CouponState.MAX_QUANTITY)),
                body.optional("perMemberLimit", Reading.integer(1, CouponState.MAX_QUANTITY)),
                body.requiredObject("benefit", BenefitBody::of),
                body.optional("minimumOrderAmount", Reading.integer(0, Money.MAX_PRICE.amount())),
                body.optional("productIds", Reading.ids(CouponTerms.MAX_PRODUCTS, ProductId::new)),
                body.optional("categories", Reading.texts(CouponTerms.MAX_CATEGORIES)),
                body.requiredSoFar("startsAt", Reading.instant()),
                body.requiredSoFar("endsAt", Reading.instant()));
        if (!Period.inOrder(coupon.startsAt.get(), coupon.endsAt.get())) {
            body.reject(new FieldError("endsAt", Optional.empty(), "must be after startsAt"));
        }
        return coupon;
    }

    CreateCoupon.Command command(IdempotencyKey key, MemberId by) {
        return new CreateCoupon.Command(
                key,
                by,
                name.get(),
                totalQuantity.get(),
                perMemberLimit.get().orElse(USUAL_PER_MEMBER),
                new CouponTerms(
                        benefit.get(),
                        Money.of(minimumOrderAmount.get().orElse(0L)),
                        productIds.get().orElse(List.of()),
                        categories.get().orElse(List.of())),
                startsAt.get().orElseThrow(),
                endsAt.get().orElseThrow());
    }
}
