package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests a contract itself: each of its tests fails over an adapter with a bug that it is there to find, and passes over one
 * without.
 *
 * @param <A> the adapters, or what tells them apart
 */
public abstract class ContractCanary<A> {
    /**
     * An adapter with a bug.
     *
     * @param finder the test that fails over it
     * @param adapter the adapter, which says in words what is wrong with it
     */
    public record Planted<A>(String finder, A adapter) {}

    /** The contract over this adapter. */
    protected abstract Object contract(A adapter);

    /** A new adapter without a bug. */
    protected abstract A right();

    /** For each test of the contract at least one. */
    protected abstract Stream<Planted<A>> bugs();

    /** The same, for tests that wait in vain for long. */
    protected Stream<Planted<A>> lastingBugs() {
        return Stream.empty();
    }

    @TestFactory
    Stream<DynamicTest> isFound() {
        return bugs().map(this::isFound);
    }

    @Tag("proof")
    @TestFactory
    Stream<DynamicTest> isFoundAtLast() {
        return lastingBugs().map(this::isFound);
    }

    private DynamicTest isFound(Planted<A> bug) {
        return DynamicTest.dynamicTest(
                bug.finder() + " finds " + bug.adapter(),
                () -> assertThat(ContractRun.of(() -> contract(bug.adapter()), bug.finder()::equals))
                        .containsEntry(bug.finder(), false));
    }

    @Test
    void eachTestFindsOne() {
        Map<String, Boolean> passed = ContractRun.of(() -> contract(right()), name -> true);
        List<String> finders = Stream.concat(bugs(), lastingBugs())
                .map(Planted::finder)
                .distinct()
                .toList();
        assertThat(passed).doesNotContainValue(false);
        assertThat(passed.keySet()).containsExactlyInAnyOrderElementsOf(finders);
    }
}
