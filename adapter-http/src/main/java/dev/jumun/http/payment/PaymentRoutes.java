package dev.jumun.http.payment;

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
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.order.OrderId;
import dev.jumun.payment.ListPayments;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentState;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

public final class PaymentRoutes implements Routes {
    private final Authentication authentication;
    private final PayOrder pay;
    private final ListPayments list;

    @Inject
    public PaymentRoutes(Authentication authentication, PayOrder pay, ListPayments list) {
        this.authentication = authentication;
        this.pay = pay;
        this.list = list;
    }

    @Override
    public void addTo(Router router) {
        router.post("/api/v1/orders/{orderId}/payments", this::pay);
        router.get("/api/v1/orders/{orderId}/payments", this::list);
    }

    private Answer pay(Context ctx) {
        Principal member = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKey(ctx, body);
        Supplier<PaymentMethod> method = body.required("method", Reading.choice(PaymentMethod.class));
        body.check();
        OrderId order = Ids.inPath(ctx, "orderId", OrderId::new);
        PayOrder.Command command = new PayOrder.Command(key.get(), member.member(), order, method.get());
        return Attempts.answer(pay.pay(command), outcome -> switch (outcome) {
            case PayOrder.Approved(PaymentState payment) -> Answer.created(to -> write(to, payment));
            case PayOrder.NotFound() -> Answer.notFound();
            case PayOrder.OrderNotPayable(var status) ->
                Answer.problem(ProblemCode.ORDER_NOT_PAYABLE, "the order is " + status);
            case PayOrder.InsufficientPoints(Money balance) ->
                Answer.problem(ProblemCode.INSUFFICIENT_POINTS, "the balance is " + balance.amount());
        });
    }

    private Answer list(Context ctx) {
        Principal member = authentication.of(ctx);
        Page.Request<PaymentId> page = PageQuery.byId(ctx, PaymentId::new);
        OrderId order = Ids.inPath(ctx, "orderId", OrderId::new);
        return switch (list.list(new ListPayments.Command(member.member(), order, page))) {
            case ListPayments.Listed(var payments) ->
                PageJson.answer(payments, PaymentRoutes::write, PaymentId::toString);
            case ListPayments.NotFound() -> Answer.notFound();
        };
    }

    private static void write(JsonGenerator to, PaymentState payment) {
        to.writeStartObject();
        to.writeStringProperty("paymentId", payment.key().toString());
        to.writeStringProperty("orderId", payment.order().toString());
        to.writeStringProperty("method", payment.method().name());
        to.writeNumberProperty("amount", payment.amount().amount());
        to.writeNumberProperty("refunded", payment.refunded().amount());
        to.writeStringProperty("status", payment.status().name());
        to.writeNullProperty("gateway");
        to.writeStringProperty("approvedAt", payment.approvedAt().toString());
        to.writeEndObject();
    }
}
