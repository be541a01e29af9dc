package dev.jumun.http.coupon;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** How administrators create campaigns. */
public final class CouponAdminRoutes implements Routes {
    private final Authentication authentication;
    private final CreateCoupon create;

    @Inject
    public CouponAdminRoutes(Authentication authentication, CreateCoupon create) {
        this.authentication = authentication;
        this.create = create;
    }

    @Override
    public void addTo(Router router) {
        router.post("/api/v1/coupons", this::create);
    }

    private Answer create(Context ctx) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKeyOrNone(ctx, body);
        CouponBody coupon = CouponBody.of(body);
        body.check();
        admin.mustBeAdmin();
        return Attempts.answer(create.create(coupon.command(key.get(), admin.member())), outcome -> switch (outcome) {
            case CreateCoupon.Created(CouponState created) ->
                Answer.created("/api/v1/coupons/" + created.key(), to -> CouponJson.write(to, created));
        });
    }
}
