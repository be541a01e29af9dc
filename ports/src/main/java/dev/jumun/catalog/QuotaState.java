package dev.jumun.catalog;

import dev.jumun.journal.Account;
import dev.jumun.journal.Unit;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Quantity;
import java.util.Map;

/**
 * What a member has of a product that is limited: pieces of all its SKUs, over all orders that were placed while it had
 * a purchase limit. There is none for products without one.
 *
 * @param key whose, and of what
 * @param held pieces of unpaid orders
 * @param bought pieces of paid orders
 */
public record QuotaState(QuotaId key, Quantity held, Quantity bought) implements State {
    /** The kind of quotas. */
    public static final Kind<QuotaState> KIND = new Kind<>("quota", QuotaState.class);

    /** Of a member who has ordered nothing yet. */
    public static QuotaState empty(QuotaId key) {
        return new QuotaState(key, Quantity.ZERO, Quantity.ZERO);
    }

    @Override
    public Map<Account, Long> balances() {
        return Map.of(held(key), held.count(), bought(key), bought.count());
    }

    /** The account of pieces of unpaid orders. */
    public static Account.Owned held(QuotaId quota) {
        return new Account.Owned(quota, "held", Unit.PIECE);
    }

    /** The account of pieces of paid orders. */
    public static Account.Owned bought(QuotaId quota) {
        return new Account.Owned(quota, "bought", Unit.PIECE);
    }
}
