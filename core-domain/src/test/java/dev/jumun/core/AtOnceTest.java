package dev.jumun.core;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.store.Store;
import dev.jumun.tck.PlantedBugs;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many callers at once. Each race is first run over a store that decides before it holds, and has to notice. */
class AtOnceTest {
    private static final int ROUNDS = 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.jumun.core.AtOnceRaces#races")
    void holds(String name, Consumer<Shop> race) {
        findsAPlantedBug(name, race, Shop::new, ROUNDS);
        holds(race, Shop::new, ROUNDS);
    }

    static void findsAPlantedBug(
            String name, Consumer<Shop> race, Function<UnaryOperator<Store>, Shop> shops, int rounds) {
        assertThatThrownBy(() -> repeat(() -> race.accept(shops.apply(PlantedBugs::decidesBeforeItHolds)), rounds))
                .as("the canary of: %s", name)
                .isInstanceOf(AssertionError.class);
    }

    static void holds(Consumer<Shop> race, Supplier<Shop> shops, int rounds) {
        repeat(
                () -> {
                    Shop shop = shops.get();
                    race.accept(shop);
                    shop.proveJournal();
                },
                rounds);
    }

    private static void repeat(Runnable race, int rounds) {
        for (int round = 0; round < rounds; round++) {
            race.run();
        }
    }
}
