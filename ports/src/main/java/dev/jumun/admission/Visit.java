package dev.jumun.admission;

import dev.jumun.store.Key;
import java.util.UUID;

/**
 * Somebody asks the store for some of a pool.
 *
 * @param pool a campaign or a SKU, of which so many units are left
 * @param units how many are wanted, 1 or more
 * @param id a new one for each visit
 */
public record Visit(Key<?> pool, long units, UUID id) {
    /** @throws IllegalArgumentException if nothing is wanted */
    public Visit {
        if (units < 1) {
            throw new IllegalArgumentException("nothing wanted: " + units);
        }
    }
}
