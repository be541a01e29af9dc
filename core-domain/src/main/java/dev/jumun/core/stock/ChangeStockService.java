package dev.jumun.core.stock;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockAdjusted;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Quantity;
import java.util.Optional;

public final class ChangeStockService implements ChangeStock {
    private final Store store;
    private final Attempts attempts;

    public ChangeStockService(Store store, Attempts attempts) {
        this.store = store;
        this.attempts = attempts;
    }

    @Override
    public Attempted<Outcome> change(Command command) {
        if (store.read(command.sku()).isEmpty()) {
            // Told before the key is looked at. A SKU never goes, so this holds in the commit too.
            return new Attempted.Decided<>(new NotFound());
        }
        return attempts.once(command, Footprint.of(command.sku()), tx -> {
            SkuState sku = tx.find(command.sku()).orElseThrow();
            return switch (command.change()) {
                case Receive receive -> receive(tx, sku, receive);
                case Adjust adjust -> adjust(tx, sku, adjust);
            };
        });
    }

    private static Outcome receive(Tx tx, SkuState sku, Receive receive) {
        Optional<Outcome> objection = tooMany(sku, receive.quantity().count());
        if (objection.isPresent()) {
            return objection.get();
        }
        SkuState after =
                Stock.receive(sku, receive.quantity(), receive.reason()).into(tx);
        tx.emit(new StockReceived(sku.key(), receive.quantity(), after.available()));
        return new Moved(after, receive, tx.now());
    }

    private static Outcome adjust(Tx tx, SkuState sku, Adjust adjust) {
        Optional<Outcome> objection = tooMany(sku, adjust.difference());
        if (objection.isPresent()) {
            return objection.get();
        }
        if (adjust.difference() < -sku.available().count()) {
            return new OutOfStock(sku.available());
        }
        SkuState after = Stock.adjust(sku, adjust.difference(), adjust.reason()).into(tx);
        tx.emit(new StockAdjusted(sku.key(), adjust.difference(), after.available()));
        return new Moved(after, adjust, tx.now());
    }

    private static Optional<Outcome> tooMany(SkuState sku, long more) {
        if (more > Quantity.MAX_STOCK.count() - sku.onHand().count()) {
            return Optional.of(new StockTooLarge(sku.onHand()));
        }
        return sku.cap()
                .filter(cap -> more > cap.count() - sku.quantity().count())
                .map(cap -> new CapExceeded(cap, sku.quantity()));
    }
}
