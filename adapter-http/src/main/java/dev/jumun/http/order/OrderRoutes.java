package dev.jumun.http.order;

import dev.jumun.attempt.IdempotencyKey;
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
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.ListOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.ShowOrder;
import dev.jumun.value.Money;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

public final class OrderRoutes implements Routes {
    private final Authentication authentication;
    private final PlaceOrder place;
    private final CancelOrder cancel;
    private final ShowOrder show;
    private final ListOrders list;

    @Inject
    public OrderRoutes(
            Authentication authentication, PlaceOrder place, CancelOrder cancel, ShowOrder show, ListOrders list) {
        this.authentication = authentication;
        this.place = place;
        this.cancel = cancel;
        this.show = show;
        this.list = list;
    }

    @Override
    public void addTo(Router router) {
        router.post("/api/v1/orders", this::place);
        router.get("/api/v1/orders", this::list);
        router.get("/api/v1/orders/{orderId}", this::show);
        router.post("/api/v1/orders/{orderId}/cancellations", this::cancel);
    }

    private Answer place(Context ctx) {
        Principal member = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKey(ctx, body);
        OrderBody order = OrderBody.of(body);
        body.check();
        return Attempts.answer(place.place(order.command(key.get(), member.member())), outcome -> switch (outcome) {
            case PlaceOrder.Placed(OrderState placed) ->
                Answer.created("/api/v1/orders/" + placed.key(), to -> OrderJson.write(to, placed));
            case PlaceOrder.SkuNotFound(var skus) ->
                Answer.problem(ProblemCode.SKU_NOT_FOUND, "not in the catalog: " + skus);
            case PlaceOrder.NotOnSale(var skus) -> Answer.problem(ProblemCode.NOT_ON_SALE, "not on sale now: " + skus);
            case PlaceOrder.OutOfStock(var available) ->
                Answer.problem(ProblemCode.OUT_OF_STOCK, OrderJson.shortage(available));
            case PlaceOrder.PurchaseLimitExceeded(var left) ->
                Answer.problem(ProblemCode.PURCHASE_LIMIT_EXCEEDED, OrderJson.left(left));
            case PlaceOrder.TotalTooLarge() -> Answer.invalid("lines", "", "their sum is beyond what can be counted");
            case PlaceOrder.CouponNotFound() -> Answer.notFound();
            case PlaceOrder.CouponUsed() -> Answer.problem(ProblemCode.COUPON_USED, "another order uses it");
            case PlaceOrder.CouponExpired() -> Answer.problem(ProblemCode.COUPON_EXPIRED, "its period is over");
            case PlaceOrder.CouponRevoked() -> Answer.problem(ProblemCode.COUPON_REVOKED, "it was taken back");
            case PlaceOrder.CouponNotApplicable(Money applicable, Money minimum) ->
                Answer.problem(
                        ProblemCode.COUPON_NOT_APPLICABLE,
                        "the lines that it applies to cost " + applicable.amount() + ", and its minimum is "
                                + minimum.amount());
            case PlaceOrder.PointsExceedTotal(Money payable) ->
                Answer.problem(ProblemCode.POINTS_EXCEED_TOTAL, "the order costs " + payable.amount());
            case PlaceOrder.InsufficientPoints(Money balance) ->
                Answer.problem(ProblemCode.INSUFFICIENT_POINTS, "the balance is " + balance.amount());
        });
    }

    private Answer cancel(Context ctx) {
        Principal member = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKey(ctx, body);
        Supplier<List<Cancellation.Line>> lines = CancellationBody.of(body);
        body.check();
        OrderId order = Ids.inPath(ctx, "orderId", OrderId::new);
        return CancellationAnswer.of(
                cancel.cancel(new CancelOrder.Command(key.get(), member.member(), order, lines.get())));
    }

    private Answer show(Context ctx) {
        Principal member = authentication.of(ctx);
        OrderId order = Ids.inPath(ctx, "orderId", OrderId::new);
        return switch (show.show(new ShowOrder.Command(member.member(), order))) {
            case ShowOrder.Shown(OrderState shown) -> Answer.ok(to -> OrderJson.write(to, shown));
            case ShowOrder.NotFound() -> Answer.notFound();
        };
    }

    private Answer list(Context ctx) {
        Principal member = authentication.of(ctx);
        ListOrders.Command command = new ListOrders.Command(member.member(), PageQuery.byId(ctx, OrderId::new));
        return PageJson.answer(list.list(command), OrderJson::write, OrderId::toString);
    }
}
