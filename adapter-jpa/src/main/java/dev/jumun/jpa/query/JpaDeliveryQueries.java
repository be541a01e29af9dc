package dev.jumun.jpa.query;

import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryQueries;
import dev.jumun.jpa.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of deliveries. */
public final class JpaDeliveryQueries implements DeliveryQueries {
    private static final String DUE =
            "select id from deliveries force index (deliveries_due) where ask_at <= ? order by ask_at, id limit ?";

    private final Database database;

    /** Over this database. */
    public JpaDeliveryQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<DeliveryId> due(Instant now, int limit) {
        return database.query(rows -> rows.query(UUID.class, DUE, now, limit)).stream()
                .map(DeliveryId::new)
                .toList();
    }
}
