package dev.jumun.core.order;

import dev.jumun.order.PlaceOrder;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All that is known when it is decided whether an order may be placed.
 *
 * @param command what is wanted
 * @param skus those of the wanted SKUs that exist
 * @param wallet the member's
 * @param now the moment of the decision
 */
record Placement(PlaceOrder.Command command, Map<SkuId, SkuState> skus, WalletState wallet, Instant now) {
    /** What all lines cost, all SKUs being there. */
    Money subtotal() {
        return command.lines().stream()
                .map(line -> sku(line).price().times(line.quantity()))
                .reduce(Money.ZERO, Money::plus);
    }

    SkuState sku(PlaceOrder.Line line) {
        SkuState sku = skus.get(line.sku());
        if (sku == null) {
            throw new IllegalStateException("no such SKU: " + line.sku());
        }
        return sku;
    }

    /** The wanted SKUs of the lines that {@code wanted} picks. */
    List<SkuId> skusOf(Predicate<PlaceOrder.Line> wanted) {
        return command.lines().stream().filter(wanted).map(PlaceOrder.Line::sku).toList();
    }
}
