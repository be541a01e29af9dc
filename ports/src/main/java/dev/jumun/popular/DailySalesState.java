package dev.jumun.popular;

import dev.jumun.store.Kind;
import dev.jumun.store.State;
import dev.jumun.value.Quantity;
import java.time.LocalDate;

/**
 * What was sold of a product on one day, and not called off since.
 *
 * @param key the place of that day
 * @param day in UTC
 * @param sold pieces of all its SKUs
 */
public record DailySalesState(DailySalesId key, LocalDate day, Quantity sold) implements State {
    /** The kind of daily sales. */
    public static final Kind<DailySalesState> KIND = new Kind<>("daily-sales", DailySalesState.class);

    /** @throws IllegalArgumentException if the day has another place */
    public DailySalesState {
        if (!key.equals(DailySalesId.of(key.product(), day))) {
            throw new IllegalArgumentException(day + " does not belong to " + key);
        }
    }
}
