package dev.jumun.core;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Something that somebody does in a property.
 *
 * @param verb what
 * @param which to one of eight, 0 to 7
 * @param amount how much, 1 or more
 */
public record Act<V extends Enum<V>>(V verb, int which, int amount) {
    /** Acts in a row, up to so many, each of up to so much. */
    public static <V extends Enum<V>> Arbitrary<List<Act<V>>> some(Class<V> verbs, int most, int mostAmount) {
        Arbitrary<Act<V>> act = Combinators.combine(
                        Arbitraries.of(verbs),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, mostAmount))
                .as(Act::new);
        return act.list().ofMaxSize(most);
    }
}
