package dev.jumun.stock;

import dev.jumun.journal.JournalRow;
import dev.jumun.store.Refusal;
import dev.jumun.value.Page;

/** Driving port: an administrator reads what happened to a SKU's stock, newest first. */
public interface ListMovements {
    /** One page of the SKU's journal. */
    Outcome list(Command command);

    /**
     * Which page.
     *
     * @param sku of which SKU
     * @param page after which row, and how many
     */
    record Command(SkuId sku, Page.Request<JournalRow.Position> page) {}

    /** What became of it. */
    sealed interface Outcome {}

    /** Here they are. */
    record Listed(Page<JournalRow, JournalRow.Position> rows) implements Outcome {}

    /** There is no such SKU. */
    record NotFound() implements Outcome, Refusal {}
}
