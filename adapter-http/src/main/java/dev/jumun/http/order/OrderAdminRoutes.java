package dev.jumun.http.order;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.PageJson;
import dev.jumun.http.web.PageQuery;
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelForMember;
import dev.jumun.order.Cancellation;
import dev.jumun.order.FindOrders;
import dev.jumun.order.OrderFilter;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderStatus;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How administrators find orders, and cancel for members. */
public final class OrderAdminRoutes implements Routes {
    private final Authentication authentication;
    private final FindOrders find;
    private final CancelForMember cancel;

    @Inject
    public OrderAdminRoutes(Authentication authentication, FindOrders find, CancelForMember cancel) {
        this.authentication = authentication;
        this.find = find;
        this.cancel = cancel;
    }

    @Override
    public boolean areForOperators() {
        return true;
    }

    @Override
    public void addTo(Router router) {
        router.get("/api/v1/admin/orders", this::find);
        router.post("/api/v1/admin/orders/{orderId}/cancellations", this::cancel);
    }

    private Answer find(Context ctx) {
        Principal admin = authentication.of(ctx);
        PageQuery.Filtered<OrderId> query = PageQuery.filtered(
                ctx,
                OrderId::new,
                Map.of("memberId", Reading.id(MemberId::new), "status", Reading.choice(OrderStatus.class)));
        admin.mustBeAdmin();
        OrderFilter filter =
                new OrderFilter(query.filter("memberId", MemberId.class), query.filter("status", OrderStatus.class));
        return PageJson.answer(
                find.find(new FindOrders.Command(filter, query.page())), OrderJson::write, OrderId::toString);
    }

    private Answer cancel(Context ctx) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKey(ctx, body);
        Supplier<List<Cancellation.Line>> lines = CancellationBody.of(body);
        body.check();
        admin.mustBeAdmin();
        OrderId order = Ids.inPath(ctx, "orderId", OrderId::new);
        return CancellationAnswer.of(
                cancel.cancel(new CancelForMember.Command(key.get(), admin.member(), order, lines.get())));
    }
}
