package dev.jumun.jpa.commit;

import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.jpa.table.Stored;
import java.util.List;

/** What a batch writes under keys that are new, and what it tells about them. */
final class NewRows {
    private NewRows() {}

    /** The tables and the rows of each are in the global order of keys. */
    static void write(Overlay overlay, Rows rows) {
        List<OutboxRow> events = overlay.events();
        for (StateTable<?, ?> table : StateTables.IN_ORDER) {
            List<Stored<?>> fresh = overlay.changed(table.kind(), false);
            rows.insert(table.inOrder(overlay.rows(fresh), events));
            table.following(fresh).forEach(rows::insert);
        }
        rows.insert(overlay.eventsAboutNew().stream().sorted(OutboxRow.IN_ORDER).toList());
    }
}
