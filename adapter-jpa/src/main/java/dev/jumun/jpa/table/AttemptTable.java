package dev.jumun.jpa.table;

import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Attempts, whose receipts mostly say what an event of the same commit says: kept once, there is less to write. A receipt
 * is looked up there only when somebody asks again.
 */
final class AttemptTable extends StateTable<AttemptState, AttemptRow> {
    private static final String BODY = "select body from outbox where key_kind = ? and key_id = ? and number = ?";

    AttemptTable() {
        super(
                AttemptState.KIND,
                AttemptRow.class,
                new IdColumn<>("id", key -> ByteBuffer.wrap(key.bytes()), row -> ByteBuffer.wrap(row.id)),
                AttemptRow::of,
                (row, key) -> row.state((AttemptId) Objects.requireNonNull(key)));
    }

    @Override
    public List<AttemptRow> inOrder(List<StateRow> rows, List<OutboxRow> events) {
        List<AttemptRow> attempts = super.inOrder(rows, events);
        Map<String, OutboxRow> byBody = new HashMap<>();
        events.forEach(event -> byBody.put(event.body, event));
        for (AttemptRow attempt : attempts) {
            OutboxRow event = byBody.get(attempt.receipt);
            if (event != null) {
                attempt.receipt = null;
                attempt.eventKind = event.place.keyKind();
                attempt.eventKey = event.place.keyId();
                attempt.eventNumber = event.place.number();
            }
        }
        return attempts;
    }

    @Override
    void complete(Rows rows, List<AttemptRow> attempts) {
        for (AttemptRow attempt : attempts) {
            if (attempt.receipt == null) {
                attempt.receipt = rows.query(
                                String.class,
                                BODY,
                                Objects.requireNonNull(attempt.eventKind),
                                Objects.requireNonNull(attempt.eventKey),
                                Objects.requireNonNull(attempt.eventNumber))
                        .getFirst();
            }
        }
    }
}
