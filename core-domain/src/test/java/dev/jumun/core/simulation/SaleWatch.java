package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptId;
import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A store that looks on while prices, sale periods and limits change and orders come and go: each line is on sale and costs
 * what its SKU costs at that moment, no member has more than the limit, and none is refused what the limit leaves.
 */
final class SaleWatch extends WrappedStore {
    private final Store truth;
    private final InstantSource clock;
    private final Map<ProductId, Period> periods = new HashMap<>();
    private final Map<SkuId, ProductId> products = new HashMap<>();
    private final Map<SkuId, Money> prices = new HashMap<>();
    private final Map<ProductId, Optional<Quantity>> limits = new HashMap<>();
    private final Map<QuotaId, Map<OrderId, Long>> counted = new HashMap<>();

    /** Around a store that may be wrong; {@code truth} says what became of an order. */
    SaleWatch(Store inner, Store truth, InstantSource clock) {
        super(inner);
        this.truth = truth;
        this.clock = clock;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        T outcome = super.commit(footprint, work);
        switch (outcome) {
            case CreateProduct.Created(ProductView product) -> created(product);
            case ChangePrice.Changed(var sku) -> prices.put(sku.key(), sku.price());
            case ChangeProduct.Changed(ProductView product) -> changed(product);
            case PlaceOrder.Placed(OrderState order) -> placed(order);
            case PlaceOrder.NotOnSale(var skus) -> skus.forEach(sku -> onSale(sku, false));
            case PlaceOrder.PurchaseLimitExceeded(var left) -> refused(by(footprint), left);
            default -> {}
        }
        return outcome;
    }

    private void created(ProductView product) {
        changed(product);
        product.skus().forEach(sku -> {
            products.put(sku.key(), sku.product());
            prices.put(sku.key(), sku.price());
        });
    }

    private void changed(ProductView product) {
        periods.put(product.product().key(), product.product().salePeriod());
        limits.put(product.product().key(), product.product().purchaseLimit());
    }

    private void placed(OrderState order) {
        order.lines().forEach(line -> {
            onSale(line.sku(), true);
            assertThat(line.unitPrice()).as("price of %s", line).isEqualTo(prices.get(line.sku()));
            limit(line.product())
                    .ifPresent(limit -> counted.computeIfAbsent(
                                    new QuotaId(line.product(), order.member()), quota -> new HashMap<>())
                            .merge(order.key(), line.quantity().count(), Long::sum));
        });
        order.lines()
                .forEach(line -> limit(line.product())
                        .ifPresent(limit -> assertThat(taken(new QuotaId(line.product(), order.member())))
                                .as("what %s has", order.member())
                                .isLessThanOrEqualTo(limit.count())));
    }

    private void onSale(SkuId sku, boolean expected) {
        Period period = Objects.requireNonNull(periods.get(products.get(sku)));
        assertThat(period.contains(clock.instant()))
                .as("%s on sale in %s", sku, period)
                .isEqualTo(expected);
    }

    private void refused(MemberId by, Map<ProductId, Quantity> left) {
        left.forEach((product, more) -> assertThat(more.count())
                .as("left to %s", by)
                .isEqualTo(Math.max(0, limit(product).orElseThrow().count() - taken(new QuotaId(product, by)))));
    }

    private static MemberId by(Footprint footprint) {
        return footprint.seen().stream()
                .flatMap(key -> key instanceof AttemptId attempt ? Stream.of(attempt.by()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private Optional<Quantity> limit(ProductId product) {
        return Objects.requireNonNull(limits.get(product));
    }

    private long taken(QuotaId quota) {
        return taken(quota, status -> status == OrderStatus.AWAITING_PAYMENT) + taken(quota, OrderStatus::isSold);
    }

    private long taken(QuotaId quota, Predicate<OrderStatus> which) {
        long taken = 0;
        for (Map.Entry<OrderId, Long> ordered :
                counted.getOrDefault(quota, Map.of()).entrySet()) {
            OrderState order = truth.read(ordered.getKey()).orElseThrow();
            taken += which.test(order.status()) ? ordered.getValue() - cancelled(order, quota.product()) : 0;
        }
        return taken;
    }

    private static long cancelled(OrderState order, ProductId product) {
        return order.lines().stream()
                .filter(line -> line.product().equals(product))
                .mapToLong(line -> line.cancelledQuantity().count())
                .sum();
    }

    /** Every quota is what its orders add up to. */
    void inspect() {
        counted.keySet()
                .forEach(quota -> assertThat(truth.read(quota))
                        .contains(new QuotaState(
                                quota,
                                Quantity.of(taken(quota, status -> status == OrderStatus.AWAITING_PAYMENT)),
                                Quantity.of(taken(quota, OrderStatus::isSold)))));
    }
}
