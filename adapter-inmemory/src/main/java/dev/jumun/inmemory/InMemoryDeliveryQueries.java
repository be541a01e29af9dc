package dev.jumun.inmemory;

import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryQueries;
import dev.jumun.delivery.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class InMemoryDeliveryQueries implements DeliveryQueries {
    private static final DeliveryId HIGHEST = new DeliveryId(new UUID(-1, -1));

    private final Tables tables;
    private final Index<DeliveryState, Due> awaited;

    InMemoryDeliveryQueries(Tables tables) {
        this.tables = tables;
        this.awaited = tables.index(
                DeliveryState.class, delivery -> delivery.askAt().map(askAt -> new Due(askAt, delivery.key())));
    }

    @Override
    public List<DeliveryId> due(Instant now, int limit) {
        return tables.reading(() -> awaited.sorted().headMap(new Due(now, HIGHEST), true).values().stream()
                .limit(limit)
                .map(DeliveryState::key)
                .toList());
    }
}
