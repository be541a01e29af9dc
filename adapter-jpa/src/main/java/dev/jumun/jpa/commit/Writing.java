package dev.jumun.jpa.commit;

import dev.jumun.jpa.table.EntryRow;
import dev.jumun.jpa.table.OutboxRow;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTables;
import java.util.List;

/** Writes what a batch leaves, the tables and the rows of each in the global order of keys. */
final class Writing {
    private Writing() {}

    /** What is new, and what is told about it. */
    static void insert(Overlay overlay, Rows rows) {
        List<OutboxRow> events = overlay.events();
        StateTables.inOrder(overlay.changed(false), (table, fresh) -> {
            rows.insert(table.inOrder(overlay.rows(fresh), events));
            table.following(fresh).forEach(rows::insert);
        });
        insert(overlay.eventsAboutNew(), rows);
    }

    /** What takes the place of rows that are there, what is told about it, and all that moved. */
    static void update(Overlay overlay, Rows rows) {
        StateTables.inOrder(overlay.changed(true), (table, changed) -> {
            rows.update(table.inOrder(overlay.rows(changed), List.of()));
            table.following(changed).forEach(rows::update);
        });
        rows.insert(overlay.journal().stream().sorted(EntryRow.IN_ORDER).toList());
        insert(overlay.otherEvents(), rows);
    }

    private static void insert(List<OutboxRow> events, Rows rows) {
        rows.insert(events.stream().sorted(OutboxRow.IN_ORDER).toList());
    }
}
