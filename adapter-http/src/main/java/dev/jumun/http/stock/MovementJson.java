package dev.jumun.http.stock;

import dev.jumun.journal.JournalRow;
import dev.jumun.journal.Movement;
import dev.jumun.order.OrderId;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Stock movements as JSON. */
final class MovementJson {
    private MovementJson() {}

    static void write(JsonGenerator to, ChangeStock.Moved moved) {
        to.writeStartObject();
        to.writeStringProperty("skuId", moved.sku().key().toString());
        to.writeStringProperty("type", type(moved.change()).name());
        to.writeNumberProperty("quantity", quantity(moved.change()));
        to.writeStringProperty("reason", reason(moved.change()));
        to.writeNumberProperty("available", moved.sku().available().count());
        to.writeStringProperty("createdAt", moved.at().toString());
        to.writeEndObject();
    }

    private static Movement type(ChangeStock.Change change) {
        return switch (change) {
            case ChangeStock.Receive receive -> Movement.RECEIVE;
            case ChangeStock.Adjust adjust -> Movement.ADJUST;
        };
    }

    static long quantity(ChangeStock.Change change) {
        return switch (change) {
            case ChangeStock.Receive receive -> receive.quantity().count();
            case ChangeStock.Adjust adjust -> adjust.difference();
        };
    }

    private static @Nullable String reason(ChangeStock.Change change) {
        return switch (change) {
            case ChangeStock.Receive receive -> receive.reason().orElse(null);
            case ChangeStock.Adjust adjust -> adjust.reason();
        };
    }

    static void write(JsonGenerator to, JournalRow row) {
        SkuId sku = (SkuId) row.owner();
        OptionalLong available = row.balanceAfter(SkuState.available(sku));
        boolean taken =
                row.entry().movement() == Movement.ADJUST && row.entry().from().equals(SkuState.available(sku));
        to.writeStartObject();
        to.writeStringProperty("skuId", sku.toString());
        to.writeStringProperty("type", row.entry().movement().name());
        to.writeNumberProperty(
                "quantity", taken ? -row.entry().quantity() : row.entry().quantity());
        to.writeStringProperty("reason", row.entry().note().orElse(null));
        to.writeStringProperty("orderId", row.entry().cause() instanceof OrderId order ? order.toString() : null);
        if (available.isPresent()) {
            to.writeNumberProperty("available", available.getAsLong());
        } else {
            to.writeNullProperty("available");
        }
        to.writeStringProperty("createdAt", row.at().toString());
        to.writeEndObject();
    }
}
