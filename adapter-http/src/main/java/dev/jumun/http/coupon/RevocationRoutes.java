package dev.jumun.http.coupon;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.value.Length;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** How administrators take coupons back; apart from {@link CouponAdminRoutes}, since only operators see this route. */
public final class RevocationRoutes implements Routes {
    private final Authentication authentication;
    private final RevokeCoupon revoke;

    @Inject
    public RevocationRoutes(Authentication authentication, RevokeCoupon revoke) {
        this.authentication = authentication;
        this.revoke = revoke;
    }

    @Override
    public boolean areForOperators() {
        return true;
    }

    @Override
    public void addTo(Router router) {
        router.post("/api/v1/admin/issued-coupons/{issuedCouponId}/revocations", this::revoke);
    }

    private Answer revoke(Context ctx) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKeyOrNone(ctx, body);
        Supplier<Optional<String>> reason = body.optional("reason", Reading.text(Length.REASON));
        body.check();
        admin.mustBeAdmin();
        IssuedCouponId coupon = Ids.inPath(ctx, "issuedCouponId", IssuedCouponId::new);
        RevokeCoupon.Command command = new RevokeCoupon.Command(key.get(), admin.member(), coupon, reason.get());
        return Attempts.answer(revoke.revoke(command), outcome -> switch (outcome) {
            case RevokeCoupon.Revoked(var revoked, String name) ->
                Answer.created(to -> CouponJson.write(to, revoked, name));
            case RevokeCoupon.NotFound() -> Answer.notFound();
            case RevokeCoupon.CouponUsed() -> Answer.problem(ProblemCode.COUPON_USED, "an order uses it");
            case RevokeCoupon.CouponExpired() -> Answer.problem(ProblemCode.COUPON_EXPIRED, "its period is over");
            case RevokeCoupon.CouponRevoked() -> Answer.problem(ProblemCode.COUPON_REVOKED, "it was taken back before");
        });
    }
}
