package dev.jumun.delivery;

import dev.jumun.order.OrderId;
import dev.jumun.order.ShipTo;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Driven port: who brings orders to whoever ordered them. An order is named by its id, and is one parcel however often it is
 * registered. Each call returns or throws within a minute; after an exception nobody knows whether it took effect, and it
 * is made again. Implementations are thread-safe, and prove themselves with {@code CarrierContract} of the conformance
 * kit.
 */
public interface Carrier {
    /**
     * Makes a parcel known, or takes pieces out of one that has not left. A word may come late: pieces that were taken out
     * stay out, so one with more pieces than the last changes nothing; and once called off, it stays so.
     *
     * @throws RuntimeException if the carrier does not know it now, or it has left with something else in it
     */
    void register(Parcel parcel);

    /**
     * Keeps a parcel from leaving, known or not, for good.
     *
     * @throws RuntimeException if it has left, or nobody knows
     */
    void callOff(OrderId order);

    /** Where a parcel is that was registered once. */
    Progress progress(OrderId order);

    /**
     * What goes to one address.
     *
     * @param order which order
     * @param shipTo where it goes, if the order says so
     * @param contents one line per SKU
     */
    record Parcel(OrderId order, Optional<ShipTo> shipTo, List<Pieces> contents) {
        /** Copies {@code contents}. */
        public Parcel {
            contents = List.copyOf(contents);
        }
    }

    /**
     * Pieces of one SKU.
     *
     * @param sku which
     * @param name of the product
     * @param quantity how many, 1 or more
     */
    record Pieces(SkuId sku, String name, Quantity quantity) {}

    /** Where a parcel is. */
    enum Progress {
        /** It has not left. */
        EXPECTED,
        /** It has left. */
        UNDER_WAY,
        /** It is there. */
        ARRIVED,
        /** It will not arrive. */
        GIVEN_UP
    }
}
