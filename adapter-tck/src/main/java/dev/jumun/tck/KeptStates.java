package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.point.Lot;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a store must give back as it was put. Keys are new in each test. */
interface KeptStates {
    Instant MOMENT = Instant.parse("2026-11-21T01:02:03.456789Z");
    String TEXT = "달항아리 🏺 'quoted' \\ \"twice\" \u0000 ".repeat(300);
    List<Lot> LOTS = List.of(
            new Lot(Money.of(3), Optional.of(MOMENT)),
            new Lot(Money.of(2), Optional.of(MOMENT.plusMillis(1))),
            new Lot(Money.of(5), Optional.empty()));

    /** The store under test. */
    Store store();

    /** Put once, and once more as the next version. */
    default void keeps(State state) {
        Key<?> key = state.key();
        for (int version = 1; version <= 2; version++) {
            store().commit(Footprint.of(key), tx -> {
                tx.put(state);
                return true;
            });
            assertThat(store().read(key).map(State.class::cast)).contains(state);
        }
    }
}
