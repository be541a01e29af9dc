package dev.jumun.core.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.core.Shop;
import dev.jumun.tck.PlantedBugs;
import java.util.function.Consumer;

/** Races on one kind of store. Each is first run over a store that decides before it holds, and has to notice. */
record Races(StoreKind kind) {
    private static final int ROUNDS = 10;

    void holds(Consumer<Shop> race) {
        assertThatThrownBy(() -> repeat(() -> race.accept(kind.shop(PlantedBugs::decidesBeforeItHolds))))
                .as("the canary")
                .isInstanceOf(AssertionError.class);
        repeat(() -> {
            Shop shop = kind.shop();
            race.accept(shop);
            shop.proveJournal();
        });
    }

    private static void repeat(Runnable race) {
        for (int round = 0; round < ROUNDS; round++) {
            race.run();
        }
    }
}
