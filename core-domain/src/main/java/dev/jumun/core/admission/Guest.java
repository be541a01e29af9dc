package dev.jumun.core.admission;

import dev.jumun.coupon.CouponState;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One who wants what a crowd wants, and sees what is left of it. Used by one thread, and by the work that it commits. */
public final class Guest {
    /** Wants what nobody rushes for. */
    static final Guest OF_NONE = new Guest(List.of());

    private final List<Key<?>> pools;
    private volatile Map<Key<?>, Long> seen = Map.of();

    Guest(List<Key<?>> pools) {
        this.pools = List.copyOf(pools);
    }

    /** The same work, which looks what it leaves. */
    public <T> Store.Work<T> watching(Store.Work<T> work) {
        return pools.isEmpty()
                ? work
                : tx -> {
                    T end = work.run(tx);
                    look(tx);
                    return end;
                };
    }

    /** As the work saw it in its last run. */
    OptionalLong left(Key<?> pool) {
        Long left = seen.get(pool);
        return left == null ? OptionalLong.empty() : OptionalLong.of(left);
    }

    private void look(Store.Tx tx) {
        Map<Key<?>, Long> left = new HashMap<>();
        pools.forEach(pool -> tx.find(pool).ifPresent(state -> left.put(pool, leftOf(state))));
        seen = left;
    }

    static long leftOf(State pool) {
        return switch (pool) {
            case CouponState campaign -> campaign.remaining();
            case SkuState sku -> sku.available().count();
            default -> throw new IllegalArgumentException("no pool: " + pool);
        };
    }
}
