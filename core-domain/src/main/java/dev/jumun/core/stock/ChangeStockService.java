package dev.jumun.core.stock;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuState;
import dev.jumun.stock.StockAdjusted;
import dev.jumun.stock.StockReceived;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Quantity;
import java.util.Optional;

public final class ChangeStockService implements ChangeStock {
    private final Attempts attempts;

    public ChangeStockService(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Attempted<Outcome> change(Command command) {
        return attempts.once(command, Footprint.of(command.sku()), tx -> {
            Optional<SkuState> sku = tx.find(command.sku());
            if (sku.isEmpty()) {
                return new NotFound();
            }
            return switch (command.change()) {
                case Receive receive -> receive(tx, sku.get(), receive);
                case Adjust adjust -> adjust(tx, sku.get(), adjust);
            };
        });
    }

    private static Outcome receive(Tx tx, SkuState sku, Receive receive) {
        if (exceedsLimit(sku, receive.quantity().count())) {
            return new StockTooLarge(sku.onHand());
        }
        SkuState after =
                Stock.receive(sku, receive.quantity(), receive.reason()).into(tx);
        tx.emit(new StockReceived(sku.key(), receive.quantity(), after.available()));
        return new Moved(after, receive, tx.now());
    }

    private static Outcome adjust(Tx tx, SkuState sku, Adjust adjust) {
        if (exceedsLimit(sku, adjust.difference())) {
            return new StockTooLarge(sku.onHand());
        }
        if (adjust.difference() < -sku.available().count()) {
            return new OutOfStock(sku.available());
        }
        SkuState after = Stock.adjust(sku, adjust.difference(), adjust.reason()).into(tx);
        tx.emit(new StockAdjusted(sku.key(), adjust.difference(), after.available()));
        return new Moved(after, adjust, tx.now());
    }

    private static boolean exceedsLimit(SkuState sku, long more) {
        return more > Quantity.MAX_STOCK.count() - sku.onHand().count();
    }
}
