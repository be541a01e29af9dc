package dev.jumun.core.catalog;

import dev.jumun.catalog.ChangePrice;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.util.Optional;

public final class ChangePriceService implements ChangePrice {
    private final Store store;

    public ChangePriceService(Store store) {
        this.store = store;
    }

    @Override
    public Outcome change(Command command) {
        return store.commit(Footprint.of(command.sku()), tx -> {
            Optional<SkuState> sku = tx.find(command.sku());
            if (sku.isEmpty()) {
                return new NotFound();
            }
            SkuState changed = SkuTerms.priced(sku.get(), command.price());
            tx.put(changed);
            return new Changed(changed);
        });
    }
}
