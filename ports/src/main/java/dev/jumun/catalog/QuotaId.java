package dev.jumun.catalog;

import dev.jumun.member.MemberId;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.ByteBuffer;

/**
 * Names what one member has of one product: the two ids, one after the other.
 *
 * @param product the limited product
 * @param member who orders it
 */
public record QuotaId(ProductId product, MemberId member) implements Key<QuotaState> {
    @Override
    public Kind<QuotaState> kind() {
        return QuotaState.KIND;
    }

    @Override
    public byte[] bytes() {
        return ByteBuffer.allocate(32).put(product.bytes()).put(member.bytes()).array();
    }
}
