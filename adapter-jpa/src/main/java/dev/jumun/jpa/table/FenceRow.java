package dev.jumun.jpa.table;

import dev.jumun.lock.FenceId;
import dev.jumun.lock.FenceState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "fences")
final class FenceRow extends StateRow {
    @Id
    String name;

    long token;

    static FenceRow of(FenceState fence) {
        FenceRow row = new FenceRow();
        row.name = fence.key().name();
        row.token = fence.token();
        return row;
    }

    FenceState state() {
        return new FenceState(new FenceId(name), token);
    }
}
