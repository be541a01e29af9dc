package dev.jumun.core.order;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.core.catalog.Quota;
import dev.jumun.order.CouponUse;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All that is known when it is decided whether an order may be placed.
 *
 * @param command what is wanted
 * @param skus those of the wanted SKUs that exist
 * @param quotas what the member has of a limited product, looked up only when it is asked for
 * @param coupon the one that is named, if the member has it
 * @param wallet the member's
 * @param now the moment of the decision
 */
record Placement(
        PlaceOrder.Command command,
        Map<SkuId, SkuState> skus,
        Function<QuotaId, QuotaState> quotas,
        Optional<Redemption> coupon,
        WalletState wallet,
        Instant now) {
    /** What all lines cost, all SKUs being there. */
    Money subtotal() {
        return command.lines().stream().map(this::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What they cost, less what the coupon takes off. */
    Money payable() {
        return couponUse().map(use -> subtotal().minus(use.discount())).orElseGet(this::subtotal);
    }

    /** How the order uses the coupon. */
    Optional<CouponUse> couponUse() {
        return coupon.map(redemption -> redemption.on(command.lines().stream()
                .map(line -> redemption.line(sku(line), amount(line)))
                .toList()));
    }

    /** What the lines of these SKUs cost. */
    Money amountOf(List<SkuId> some) {
        return command.lines().stream()
                .filter(line -> some.contains(line.sku()))
                .map(this::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Money amount(PlaceOrder.Line line) {
        return sku(line).price().times(line.quantity());
    }

    SkuState sku(PlaceOrder.Line line) {
        SkuState sku = skus.get(line.sku());
        if (sku == null) {
            throw new IllegalStateException("no such SKU: " + line.sku());
        }
        return sku;
    }

    /** How many more pieces of a limited product the member may have. */
    Quantity left(ProductId product) {
        Quantity limit = skus.values().stream()
                .filter(sku -> sku.product().equals(product))
                .flatMap(sku -> sku.purchaseLimit().stream())
                .findFirst()
                .orElseThrow();
        return Quota.left(quotas.apply(new QuotaId(product, command.by())), limit);
    }

    /** How many pieces are wanted of each product that is limited, over all its SKUs. */
    Map<ProductId, Quantity> wantedOfLimited() {
        Map<ProductId, Quantity> wanted = new LinkedHashMap<>();
        command.lines().stream()
                .filter(line -> sku(line).purchaseLimit().isPresent())
                .forEach(line -> wanted.merge(sku(line).product(), line.quantity(), Quantity::plus));
        return wanted;
    }

    /** The wanted SKUs of the lines that {@code wanted} picks. */
    List<SkuId> skusOf(Predicate<PlaceOrder.Line> wanted) {
        return command.lines().stream().filter(wanted).map(PlaceOrder.Line::sku).toList();
    }
}
