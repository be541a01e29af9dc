package dev.jumun.journal;

import dev.jumun.catalog.QuotaState;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Driven port: all books there are, for whoever proves every one of them. Implementations are thread-safe. */
public interface Books {
    /** Every kind of state that holds balances. */
    List<Kind<?>> KINDS = List.of(
            SkuState.KIND,
            QuotaState.KIND,
            WalletState.KIND,
            OrderState.KIND,
            PaymentState.KIND,
            CouponState.KIND,
            IssuedCouponState.KIND);

    /**
     * The books of one kind in the order of their keys, all of a page read at one moment: of every state, and of every
     * owner or cause of an entry that has none. One that cannot be read keeps nobody from the others.
     *
     * @param kind one of {@link #KINDS}
     */
    Page<Found, Key<?>> page(Kind<?> kind, Page.Request<Key<?>> page);

    /** What was found of a key. */
    sealed interface Found {
        /** Whose. */
        Key<?> key();
    }

    /**
     * Something of it says what it cannot.
     *
     * @param key whose book
     * @param reason what, for a person
     */
    record Unreadable(Key<?> key, RuntimeException reason) implements Found {}

    /**
     * What is to agree.
     *
     * @param key whose book
     * @param state the state, as committed at that moment; empty if the journal speaks of one that is not there
     * @param balances per account that it owns, the sum of all entries ever; accounts at 0 may be left out
     * @param caused per owned account of whatever state, the sum of all entries whose cause it is; accounts at 0 may be
     *     left out
     */
    record Book(Key<?> key, Optional<State> state, Map<Account, Long> balances, Map<Account, Long> caused)
            implements Found {
        /** Copies its maps. */
        public Book {
            balances = Map.copyOf(balances);
            caused = Map.copyOf(caused);
        }
    }
}
