package dev.jumun.http.point;

import dev.jumun.journal.Account;
import dev.jumun.journal.JournalRow;
import dev.jumun.order.OrderId;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import tools.jackson.core.JsonGenerator;

/** Points as JSON. */
final class PointJson {
    private PointJson() {}

    /** Points do not expire, so all of them are one lot. */
    static void write(JsonGenerator to, WalletState wallet) {
        to.writeStartObject();
        to.writeNumberProperty("balance", wallet.available().amount());
        to.writeArrayPropertyStart("lots");
        if (!wallet.available().isZero()) {
            to.writeStartObject();
            to.writeNumberProperty("amount", wallet.available().amount());
            to.writeNullProperty("expiresAt");
            to.writeEndObject();
        }
        to.writeEndArray();
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
