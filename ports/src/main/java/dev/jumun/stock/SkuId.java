package dev.jumun.stock;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a SKU: the piece that is priced, stocked and sold.
 *
 * @param value a UUIDv7
 */
public record SkuId(UUID value) implements UuidKey<SkuState> {
    @Override
    public Kind<SkuState> kind() {
        return SkuState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
