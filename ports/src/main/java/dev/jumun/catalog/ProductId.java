package dev.jumun.catalog;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a product.
 *
 * @param value a UUIDv7
 */
public record ProductId(UUID value) implements UuidKey<ProductState> {
    @Override
    public Kind<ProductState> kind() {
        return ProductState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
