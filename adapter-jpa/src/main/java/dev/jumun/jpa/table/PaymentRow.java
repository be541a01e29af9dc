package dev.jumun.jpa.table;

import dev.jumun.order.OrderId;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.value.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "payments")
final class PaymentRow extends StateRow {
    @Id
    UUID id;

    UUID orderId;

    @Enumerated(EnumType.STRING)
    PaymentMethod method;

    long amount;

    long refunded;

    @Nullable
    String lots;

    @Enumerated(EnumType.STRING)
    PaymentStatus status;

    Instant approvedAt;

    static PaymentRow of(PaymentState payment) {
        PaymentRow row = new PaymentRow();
        row.id = payment.key().value();
        row.orderId = payment.order().value();
        row.method = payment.method();
        row.amount = payment.amount().amount();
        row.refunded = payment.refunded().amount();
        row.lots = LotColumn.column(payment.lots());
        row.status = payment.status();
        row.approvedAt = Times.column(payment.approvedAt());
        return row;
    }

    PaymentState state() {
        return new PaymentState(
                new PaymentId(id),
                new OrderId(orderId),
                method,
                Money.of(amount),
                Money.of(refunded),
                method == PaymentMethod.POINTS ? LotColumn.lots(lots, amount) : List.of(),
                status,
                approvedAt);
    }
}
