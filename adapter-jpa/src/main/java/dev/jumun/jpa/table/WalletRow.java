package dev.jumun.jpa.table;

import dev.jumun.member.MemberId;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.value.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "wallets")
final class WalletRow extends StateRow {
    @Id
    UUID id;

    long available;
    long held;

    static WalletRow of(WalletState wallet) {
        WalletRow row = new WalletRow();
        row.id = wallet.key().value();
        row.available = wallet.available().amount();
        row.held = wallet.held().amount();
        return row;
    }

    WalletState state() {
        return new WalletState(new WalletId(new MemberId(id)), Money.of(available), Money.of(held));
    }
}
