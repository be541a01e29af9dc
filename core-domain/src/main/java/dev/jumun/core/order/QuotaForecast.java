package dev.jumun.core.order;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.QuotaId;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which SKUs were limited when they were ordered last, so that the quotas of a hot limited product are held in the
 * first run. A guess: where it is wrong, a run more or a key too many is all it costs. Thread-safe.
 */
public final class QuotaForecast {
    private static final int MOST = 10_000;

    private final Map<SkuId, ProductId> limited = new ConcurrentHashMap<>();

    List<QuotaId> of(PlaceOrder.Command command) {
        return command.lines().stream()
                .flatMap(line -> Optional.ofNullable(limited.get(line.sku())).stream())
                .distinct()
                .map(product -> new QuotaId(product, command.by()))
                .toList();
    }

    void learn(OrderState placed) {
        if (limited.size() >= MOST) {
            limited.clear();
        }
        placed.lines().forEach(line -> {
            if (line.purchaseLimit().isPresent()) {
                limited.put(line.sku(), line.product());
            } else {
                limited.remove(line.sku());
            }
        });
    }
}
