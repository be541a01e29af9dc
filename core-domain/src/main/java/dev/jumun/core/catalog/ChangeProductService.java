package dev.jumun.core.catalog;

import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class ChangeProductService implements ChangeProduct {
    private final Store store;

    public ChangeProductService(Store store) {
        this.store = store;
    }

    @Override
    public Outcome change(Command command) {
        Footprint footprint = Footprint.of(command.product())
                .holding(store.read(command.product()).map(ProductState::skus).orElse(List.of()));
        return store.commit(footprint, tx -> change(tx, command));
    }

    private static Outcome change(Tx tx, Command command) {
        Optional<ProductState> found = tx.find(command.product());
        if (found.isEmpty()) {
            return new NotFound();
        }
        Optional<Instant> start =
                command.saleStartsAt().over(found.get().salePeriod().startsAt());
        Optional<Instant> end =
                command.saleEndsAt().over(found.get().salePeriod().endsAt());
        if (!Period.inOrder(start, end)) {
            return new SalePeriodInverted();
        }
        ProductState product = changed(found.get(), command, new Period(start, end));
        List<SkuState> skus = product.skus().stream()
                .map(sku -> SkuTerms.followed(tx.find(sku).orElseThrow(), product))
                .toList();
        tx.put(product);
        skus.forEach(tx::put);
        return new Changed(new ProductView(product, skus));
    }

    private static ProductState changed(ProductState product, Command command, Period salePeriod) {
        return new ProductState(
                product.key(),
                command.name().orElse(product.name()),
                command.description().orElse(product.description()),
                product.categories(),
                product.imageUrl(),
                salePeriod,
                command.purchaseLimit().over(product.purchaseLimit()),
                product.skus());
    }
}
