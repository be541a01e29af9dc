package dev.jumun.core.proof;

import dev.jumun.core.Shop;
import dev.jumun.journal.Books;
import dev.jumun.proof.Drift;
import dev.jumun.proof.Reconcile;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.proof.ReconciliationState.Pass;
import dev.jumun.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks over the books of a shop, page by page, whatever time it is. */
public final class Walk {
    private static final Duration REST = Duration.ofSeconds(10);

    private final Shop shop;
    private final Reconcile reconcile;
    private final Reconcile.Command command;

    public Walk(Shop shop, Store store, Books books, int atOnce) {
        this.shop = shop;
        this.reconcile = new ReconcileService(store, books, shop.clock);
        this.command = new Reconcile.Command(atOnce, Duration.ofSeconds(1), REST);
    }

    /** One page, now. */
    public Reconcile.Round page() {
        shop.clock.advance(REST);
        return reconcile.reconcile(command);
    }

    /** To the end of the pass under way. */
    public Pass rest() {
        while (true) {
            Optional<Pass> ended = page().ended();
            if (ended.isPresent()) {
                return ended.get();
            }
        }
    }

    /** From the start: what drifts among all that this shop has touched. */
    public List<Drift> pass() {
        rest();
        Set<String> own = shop.keys().stream().map(BookProof::name).collect(Collectors.toSet());
        List<Drift> drifts = new ArrayList<>();
        Reconcile.Round round;
        do {
            round = page();
            round.drifts().stream()
                    .filter(drift -> own.contains(drift.subject()))
                    .forEach(drifts::add);
        } while (round.ended().isEmpty());
        return drifts;
    }

    public ReconciliationState state() {
        return shop.persistence.store().read(ReconciliationId.ALL).orElseThrow();
    }
}
