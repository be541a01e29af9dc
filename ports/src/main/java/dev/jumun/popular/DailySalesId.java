package dev.jumun.popular;

import dev.jumun.catalog.ProductId;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/**
 * One of the {@value #PLACES} places that the days of a product take in turn, so that there are never more: the product's
 * id and the number of the place.
 *
 * @param product which product
 * @param place 0 to 31
 */
public record DailySalesId(ProductId product, int place) implements Key<DailySalesState> {
    /** After so many days a place is taken by another day. */
    public static final int PLACES = 32;

    /** @throws IllegalArgumentException if there is no such place */
    public DailySalesId {
        if (place < 0 || place >= PLACES) {
            throw new IllegalArgumentException("no place for a day: " + place);
        }
    }

    /** The place of this day. */
    public static DailySalesId of(ProductId product, LocalDate day) {
        return new DailySalesId(product, Math.floorMod(day.toEpochDay(), PLACES));
    }

    @Override
    public Kind<DailySalesState> kind() {
        return DailySalesState.KIND;
    }

    @Override
    public byte[] bytes() {
        return ByteBuffer.allocate(17).put(product.bytes()).put((byte) place).array();
    }
}
