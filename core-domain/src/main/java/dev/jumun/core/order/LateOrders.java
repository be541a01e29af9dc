package dev.jumun.core.order;

import dev.jumun.attempt.Attempted;
import dev.jumun.catalog.QuotaState;
import dev.jumun.core.admission.Rush;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.order.PlaceOrder.Command;
import dev.jumun.order.PlaceOrder.Line;
import dev.jumun.order.PlaceOrder.Outcome;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Store;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Refuses who comes too late for what a crowd wants, by what the store shows, and commits nothing. */
public final class LateOrders {
    private final Store store;
    private final Attempts attempts;
    private final InstantSource clock;

    public LateOrders(Store store, Attempts attempts, InstantSource clock) {
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What to tell if the SKUs stand against the order now. A repetition of a success is none, even then. */
    Optional<Attempted<Outcome>> refusal(Command command, Rush rush) {
        // In this order: whoever took the last piece has an attempt that is committed with it.
        return PlacementRules.objectionOfSkus(placement(command, rush))
                .map(objection ->
                        attempts.<Outcome>before(command).orElseGet(() -> new Attempted.Decided<>(objection)));
    }

    private Placement placement(Command command, Rush rush) {
        Map<SkuId, SkuState> skus = new HashMap<>();
        for (Line line : command.lines()) {
            store.read(line.sku()).ifPresent(sku -> {
                rush.show(sku);
                skus.put(sku.key(), sku);
            });
        }
        return new Placement(
                command,
                skus,
                QuotaState::empty,
                Optional.empty(),
                WalletState.empty(new WalletId(command.by())),
                clock.instant());
    }
}
