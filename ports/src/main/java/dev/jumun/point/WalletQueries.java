package dev.jumun.point;

import java.time.Instant;
import java.util.List;

/** Driven port: lists of wallets. Implementations are thread-safe. */
public interface WalletQueries {
    /**
     * Wallets with points whose expiry is not after {@code now}, soonest expiry first.
     *
     * @param limit how many at the most, 1 or more
     */
    List<WalletId> expired(Instant now, int limit);
}
