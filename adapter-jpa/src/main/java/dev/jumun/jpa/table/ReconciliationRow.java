package dev.jumun.jpa.table;

import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.proof.ReconciliationState.Pass;
import dev.jumun.store.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "reconciliations")
final class ReconciliationRow extends StateRow {
    @Id
    String name;

    @Nullable
    String currentPass;

    @Nullable
    String afterKind;

    byte @Nullable [] afterKey;

    Instant dueAt;

    @Nullable
    String lastPass;

    static ReconciliationRow of(ReconciliationState state) {
        ReconciliationRow row = new ReconciliationRow();
        row.name = state.key().name();
        row.currentPass = state.current().map(Json::write).orElse(null);
        row.afterKind = state.after().map(key -> key.kind().name()).orElse(null);
        row.afterKey = state.after().map(Key::bytes).orElse(null);
        row.dueAt = Times.column(state.dueAt());
        row.lastPass = state.last().map(Json::write).orElse(null);
        return row;
    }

    ReconciliationState state() {
        return new ReconciliationState(
                new ReconciliationId(name),
                Optional.ofNullable(currentPass).map(pass -> Json.read(pass, Pass.class)),
                afterKind == null || afterKey == null
                        ? Optional.empty()
                        : Optional.of(KeyColumns.key(afterKind, afterKey)),
                dueAt,
                Optional.ofNullable(lastPass).map(pass -> Json.read(pass, Pass.class)));
    }
}
