package dev.jumun.http.delivery;

import dev.jumun.delivery.DeliveryDelivered;
import dev.jumun.delivery.DeliveryEvent;
import dev.jumun.delivery.DeliveryFailed;
import dev.jumun.delivery.DeliveryRegistered;
import dev.jumun.delivery.DeliveryShipped;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.order.OrderId;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import tools.jackson.core.JsonGenerator;

public final class DeliveryRoutes implements Routes {
    private final Authentication authentication;
    private final ShowDelivery show;

    @Inject
    public DeliveryRoutes(Authentication authentication, ShowDelivery show) {
        this.authentication = authentication;
        this.show = show;
    }

    @Override
    public void addTo(Router router) {
        router.get("/api/v1/orders/{orderId}/delivery", this::show);
    }

    private Answer show(Context ctx) {
        Principal member = authentication.of(ctx);
        OrderId order = Ids.inPath(ctx, "orderId", OrderId::new);
        return switch (show.show(new ShowDelivery.Command(member.member(), order))) {
            case ShowDelivery.Shown(var history) -> Answer.ok(to -> write(to, history));
            case ShowDelivery.NotFound() -> Answer.notFound();
        };
    }

    private static void write(JsonGenerator to, List<ShowDelivery.Step> history) {
        to.writeStartObject();
        to.writeStringProperty(
                "status", history.isEmpty() ? "NONE" : status(history.getLast().event()));
        to.writeArrayPropertyStart("history");
        for (ShowDelivery.Step step : history) {
            to.writeStartObject();
            to.writeStringProperty("status", status(step.event()));
            to.writeStringProperty("at", step.at().toString());
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private static String status(DeliveryEvent event) {
        return switch (event) {
            case DeliveryRegistered registered -> "REGISTERED";
            case DeliveryShipped shipped -> "SHIPPED";
            case DeliveryDelivered delivered -> "DELIVERED";
            case DeliveryFailed failed -> "FAILED";
        };
    }
}
