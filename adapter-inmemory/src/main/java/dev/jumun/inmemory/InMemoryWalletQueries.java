package dev.jumun.inmemory;

import dev.jumun.member.MemberId;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletQueries;
import dev.jumun.point.WalletState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class InMemoryWalletQueries implements WalletQueries {
    private static final WalletId HIGHEST = new WalletId(new MemberId(new UUID(-1, -1)));

    private final Tables tables;
    private final Index<WalletState, Due> byExpiry;

    InMemoryWalletQueries(Tables tables) {
        this.tables = tables;
        this.byExpiry = tables.index(
                WalletState.class, wallet -> wallet.nextExpiry().map(expiry -> new Due(expiry, wallet.key())));
    }

    @Override
    public List<WalletId> expired(Instant now, int limit) {
        return tables.reading(() -> byExpiry.sorted().headMap(new Due(now, HIGHEST), true).values().stream()
                .limit(limit)
                .map(WalletState::key)
                .toList());
    }
}
