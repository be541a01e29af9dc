package dev.jumun.jpa.table;

import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deliveries")
final class DeliveryRow extends StateRow {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    DeliveryStatus status;

    Instant since;

    @Nullable
    Instant askAt;

    static DeliveryRow of(DeliveryState delivery) {
        DeliveryRow row = new DeliveryRow();
        row.id = delivery.key().value();
        row.status = delivery.status();
        row.since = Times.column(delivery.since());
        row.askAt = delivery.askAt().map(Times::column).orElse(null);
        return row;
    }

    DeliveryState state() {
        return new DeliveryState(new DeliveryId(id), status, since, Optional.ofNullable(askAt));
    }
}
