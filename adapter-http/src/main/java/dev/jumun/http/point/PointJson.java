package dev.jumun.http.point;

import dev.jumun.journal.Account;
import dev.jumun.journal.JournalRow;
import dev.jumun.order.OrderId;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.Lot;
import dev.jumun.point.ShowPoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** Points as JSON. */
final class PointJson {
    private PointJson() {}

    static void write(JsonGenerator to, ShowPoints.Shown shown) {
        to.writeStartObject();
        to.writeNumberProperty("balance", shown.balance().amount());
        to.writeArrayPropertyStart("lots");
        shown.lots().forEach(lot -> write(to, lot));
        to.writeEndArray();
        to.writeEndObject();
    }

    private static void write(JsonGenerator to, Lot lot) {
        to.writeStartObject();
        to.writeNumberProperty("amount", lot.amount().amount());
        to.writeStringProperty(
                "expiresAt", lot.expiresAt().map(Instant::toString).orElse(null));
        to.writeEndObject();
    }

    static void write(JsonGenerator to, ChargePoints.Charged charged) {
        to.writeStartObject();
        to.writeNumberProperty("amount", charged.amount().amount());
        to.writeNumberProperty("balance", charged.balance().amount());
        to.writeEndObject();
    }

    /** An entry of the spendable points: what it added, negative where it took, and what there was after it. */
    static void write(JsonGenerator to, JournalRow row) {
        Account available = WalletState.available((WalletId) row.owner());
        to.writeStartObject();
        to.writeStringProperty("reason", row.entry().movement().name());
        to.writeNumberProperty("amount", row.entry().effectOn(available));
        to.writeNumberProperty("balance", row.balanceAfter(available).orElseThrow());
        to.writeStringProperty("orderId", row.entry().cause() instanceof OrderId order ? order.toString() : null);
        to.writeStringProperty("createdAt", row.at().toString());
        to.writeEndObject();
    }
}
