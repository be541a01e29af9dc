package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The conformance kit itself is tested: each test of a store and its queries fails over an adapter with a bug that it is
 * there to find.
 */
class KitCanaryTest {
    /** No adapter can be wrong there. */
    private static final String ABOUT_THE_PORT_ALONE = "hasEveryKindOfStateThatHoldsBalances";

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.jumun.inmemory.Canary#all")
    void isFound(Canary canary) {
        var passed = Kit.run(canary.planted(), canary.finders()::contains);
        assertThat(passed).containsOnlyKeys(canary.finders()).doesNotContainValue(true);
    }

    @Test
    void eachTestOfTheKitFindsOne() {
        var passed = Kit.run(UnaryOperator.identity(), name -> true);
        Set<String> finders = new TreeSet<>(Set.of(ABOUT_THE_PORT_ALONE));
        Canary.all().forEach(canary -> finders.addAll(canary.finders()));
        assertThat(passed).doesNotContainValue(false);
        assertThat(finders).isEqualTo(passed.keySet());
    }
}
