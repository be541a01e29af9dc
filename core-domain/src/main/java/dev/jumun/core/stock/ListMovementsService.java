package dev.jumun.core.stock;

import dev.jumun.journal.Journal;
import dev.jumun.stock.ListMovements;
import dev.jumun.store.Store;

public final class ListMovementsService implements ListMovements {
    private final Store store;
    private final Journal journal;

    public ListMovementsService(Store store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    @Override
    public Outcome list(Command command) {
        return store.read(command.sku()).isPresent()
                ? new Listed(journal.rows(command.sku(), command.page()))
                : new NotFound();
    }
}
