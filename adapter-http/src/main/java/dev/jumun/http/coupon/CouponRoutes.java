package dev.jumun.http.coupon;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.coupon.CompareCoupons;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.ListCoupons;
import dev.jumun.coupon.ShowCoupon;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.PageJson;
import dev.jumun.http.web.PageQuery;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.value.Page;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** What members do with coupons. */
public final class CouponRoutes implements Routes {
    private final Authentication authentication;
    private final ShowCoupon show;
    private final IssueCoupon issue;
    private final ListCoupons list;
    private final CompareCoupons compare;

    @Inject
    public CouponRoutes(
            Authentication authentication,
            ShowCoupon show,
            IssueCoupon issue,
            ListCoupons list,
            CompareCoupons compare) {
        this.authentication = authentication;
        this.show = show;
        this.issue = issue;
        this.list = list;
        this.compare = compare;
    }

    @Override
    public void addTo(Router router) {
        router.get("/api/v1/coupons/mine", this::list);
        router.get("/api/v1/coupons/{couponId}", this::show);
        router.post("/api/v1/coupons/{couponId}/issues", this::issue);
    }

    private Answer show(Context ctx) {
        CouponId coupon = Ids.inPath(ctx, "couponId", CouponId::new);
        return switch (show.show(new ShowCoupon.Command(coupon))) {
            case ShowCoupon.Shown(CouponState shown) -> Answer.ok(to -> CouponJson.write(to, shown));
            case ShowCoupon.NotFound() -> Answer.notFound();
        };
    }

    private Answer issue(Context ctx) {
        Principal member = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<Optional<IdempotencyKey>> key = Body.optionalIdempotencyKey(ctx, body);
        body.check();
        CouponId coupon = Ids.inPath(ctx, "couponId", CouponId::new);
        IssueCoupon.Command command = new IssueCoupon.Command(key.get(), member.member(), coupon);
        return Attempts.answer(issue.issue(command), outcome -> switch (outcome) {
            case IssueCoupon.Issued(var issued, String name) ->
                Answer.created(to -> CouponJson.write(to, issued, name));
            case IssueCoupon.NotFound() -> Answer.notFound();
            case IssueCoupon.CouponNotStarted(var startsAt) ->
                Answer.problem(ProblemCode.COUPON_NOT_STARTED, "the campaign begins at " + startsAt);
            case IssueCoupon.CouponExpired(var endsAt) ->
                Answer.problem(ProblemCode.COUPON_EXPIRED, "the campaign was over at " + endsAt);
            case IssueCoupon.CouponAlreadyIssued() ->
                Answer.problem(ProblemCode.COUPON_ALREADY_ISSUED, "you got as many as one member may");
            case IssueCoupon.CouponSoldOut() -> Answer.problem(ProblemCode.COUPON_SOLD_OUT, "all were issued");
        });
    }

    private Answer list(Context ctx) {
        Principal member = authentication.of(ctx);
        if (ctx.queryParamMap().containsKey(CartQuery.PARAMETER)) {
            return compare(member, CartQuery.of(ctx));
        }
        ListCoupons.Command command =
                new ListCoupons.Command(member.member(), PageQuery.byId(ctx, IssuedCouponId::new));
        return PageJson.answer(list.list(command), CouponJson::write, IssuedCouponId::toString);
    }

    private Answer compare(Principal member, CartQuery query) {
        return switch (compare.compare(new CompareCoupons.Command(member.member(), query.cart()))) {
            case CompareCoupons.Compared(var offers) -> {
                var best = offers.subList(0, Math.min(query.limit(), offers.size()));
                yield PageJson.answer(
                        new Page<>(best, Optional.<IssuedCouponId>empty()),
                        CouponJson::write,
                        IssuedCouponId::toString);
            }
            case CompareCoupons.SkuNotFound(var skus) ->
                Answer.problem(ProblemCode.SKU_NOT_FOUND, "not in the catalog: " + skus);
            case CompareCoupons.TotalTooLarge() ->
                Answer.invalid(CartQuery.PARAMETER, "", "their sum is beyond what can be counted");
        };
    }
}
