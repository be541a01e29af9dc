package dev.jumun.jpa.table;

import dev.jumun.member.MemberId;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.value.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "wallets")
final class WalletRow extends StateRow {
    @Id
    UUID id;

    long available;
    long held;

    @Nullable
    String lots;

    @Nullable
    Instant expiresAt;

    static WalletRow of(WalletState wallet) {
        WalletRow row = new WalletRow();
        row.id = wallet.key().value();
        row.available = wallet.available().amount();
        row.held = wallet.held().amount();
        row.lots = LotColumn.column(wallet.lots());
        row.expiresAt = Times.column(wallet.nextExpiry());
        return row;
    }

    WalletState state() {
        return new WalletState(new WalletId(new MemberId(id)), LotColumn.lots(lots, available), Money.of(held));
    }
}
