package dev.jumun.jpa.table;

import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.value.Quantity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "quotas")
final class QuotaRow extends StateRow {
    @Id
    byte[] id;

    long held;
    long bought;

    static QuotaRow of(QuotaState quota) {
        QuotaRow row = new QuotaRow();
        row.id = quota.key().bytes();
        row.held = quota.held().count();
        row.bought = quota.bought().count();
        return row;
    }

    QuotaState state() {
        return new QuotaState((QuotaId) KeyColumns.key("quota", id), Quantity.of(held), Quantity.of(bought));
    }
}
