package dev.jumun.core.catalog;

import dev.jumun.attempt.Attempted;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.core.stock.Stock;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Ids;
import dev.jumun.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public final class CreateProductService implements CreateProduct {
    private final Attempts attempts;
    private final Ids ids;

    public CreateProductService(Attempts attempts, Ids ids) {
        this.attempts = attempts;
        this.ids = ids;
    }

    @Override
    public Attempted<Outcome> create(Command command) {
        ProductId product = new ProductId(ids.next());
        List<SkuId> skus =
                command.skus().stream().map(sku -> new SkuId(ids.next())).toList();
        Key<?>[] fresh = Stream.concat(Stream.of(product), skus.stream()).toArray(Key<?>[]::new);
        return attempts.once(command, Footprint.empty().creating(fresh), tx -> create(tx, product, skus, command));
    }

    private static Outcome create(Tx tx, ProductId id, List<SkuId> ids, Command command) {
        ProductState product = new ProductState(
                id,
                command.name(),
                command.description(),
                command.categories(),
                command.imageUrl(),
                command.salePeriod(),
                command.purchaseLimit(),
                ids);
        tx.put(product);
        List<SkuState> skus = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            skus.add(stocked(tx, product, ids.get(i), command.skus().get(i)));
        }
        return new Created(new ProductView(product, skus));
    }

    private static SkuState stocked(Tx tx, ProductState product, SkuId id, NewSku wanted) {
        SkuState empty = new SkuState(
                id,
                product.key(),
                product.name(),
                wanted.options(),
                wanted.price(),
                product.salePeriod(),
                product.purchaseLimit(),
                wanted.cap(),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO);
        if (wanted.stock().isZero()) {
            tx.put(empty);
            return empty;
        }
        SkuState stocked =
                Stock.receive(empty, wanted.stock(), Optional.empty()).into(tx);
        tx.emit(new StockReceived(id, wanted.stock(), stocked.available()));
        return stocked;
    }
}
