package dev.jumun.core.coupon;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.coupon.CompareCoupons;
import dev.jumun.coupon.CouponQueries;
import dev.jumun.coupon.OwnedCoupon;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Store;
import dev.jumun.value.Money;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

public final class CompareCouponsService implements CompareCoupons {
    private static final Comparator<Offer> BEST_FIRST = Comparator.comparing(Offer::discount)
            .reversed()
            .thenComparing(offer -> offer.coupon().issued().expiresAt())
            .thenComparing(offer -> offer.coupon().issued().key(), Comparator.naturalOrder());

    private final Store store;
    private final CouponQueries coupons;
    private final InstantSource clock;

    public CompareCouponsService(Store store, CouponQueries coupons, InstantSource clock) {
        this.store = store;
        this.coupons = coupons;
        this.clock = clock;
    }

    @Override
    public Outcome compare(Command command) {
        Map<SkuId, SkuState> skus = new HashMap<>();
        command.cart().forEach(line -> store.read(line.sku()).ifPresent(sku -> skus.put(sku.key(), sku)));
        List<SkuId> missing = command.cart().stream()
                .map(PlaceOrder.Line::sku)
                .filter(sku -> !skus.containsKey(sku))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            return new SkuNotFound(missing);
        }
        try {
            return new Compared(offers(command.member(), cart(command, skus)));
        } catch (ArithmeticException beyondLong) {
            return new TotalTooLarge();
        }
    }

    private List<CartLine> cart(Command command, Map<SkuId, SkuState> skus) {
        Map<ProductId, List<String>> categories = new HashMap<>();
        skus.values().stream()
                .map(SkuState::product)
                .distinct()
                .forEach(product -> categories.put(
                        product,
                        store.read(product).map(ProductState::categories).orElse(List.of())));
        return command.cart().stream()
                .map(line -> {
                    SkuState sku = Objects.requireNonNull(skus.get(line.sku()));
                    Money amount = sku.price().times(line.quantity());
                    return new CartLine(
                            sku.key(), sku.product(), categories.getOrDefault(sku.product(), List.of()), amount);
                })
                .toList();
    }

    private List<Offer> offers(MemberId member, List<CartLine> cart) {
        return coupons.usable(member, clock.instant(), MOST_COUPONS).stream()
                .map(owned -> new Offer(owned, discount(owned, cart)))
                .filter(offer -> !offer.discount().isZero())
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Money discount(OwnedCoupon owned, List<CartLine> cart) {
        return Discount.on(cart, owned.issued().key(), owned.campaign().terms()).discount();
    }
}
