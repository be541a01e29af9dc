package dev.jumun.jpa.query;

import dev.jumun.jpa.database.Database;
import dev.jumun.member.MemberId;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletQueries;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of wallets. */
public final class JpaWalletQueries implements WalletQueries {
    private static final String EXPIRED = "select id from wallets force index (wallets_by_expiry)"
            + " where expires_at <= ? order by expires_at, id limit ?";

    private final Database database;

    /** Over this database. */
    public JpaWalletQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<WalletId> expired(Instant now, int limit) {
        return database.query(rows -> rows.query(UUID.class, EXPIRED, now, limit)).stream()
                .map(id -> new WalletId(new MemberId(id)))
                .toList();
    }
}
