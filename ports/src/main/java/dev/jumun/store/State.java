package dev.jumun.store;

import dev.jumun.journal.Account;
import java.util.Map;

/**
 * An immutable value that a store keeps under a key, version by version. The version is the store's and no part of the
 * state. Its constructor refuses what could never be true; decisions are made elsewhere.
 */
public interface State {
    /** Where it is kept: the same for every version. */
    Key<?> key();

    /**
     * What it holds of stock, points and money, per account that it owns. A store commits a change of these only with
     * the entries that explain it.
     */
    default Map<Account, Long> balances() {
        return Map.of();
    }
}
