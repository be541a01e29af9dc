package dev.jumun.point;

import dev.jumun.member.MemberId;
import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a member's wallet.
 *
 * @param member whose
 */
public record WalletId(MemberId member) implements UuidKey<WalletState> {
    @Override
    public UUID value() {
        return member.value();
    }

    @Override
    public Kind<WalletState> kind() {
        return WalletState.KIND;
    }
}
