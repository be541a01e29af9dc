package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.tck.StoreBooksContract;
import dev.jumun.tck.StoreContract;
import dev.jumun.tck.WrappedPersistence;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contracts themselves are tested: each planted bug makes the test fail that is there to find it. */
class StoreContractCanaryTest {
    private static UnaryOperator<Store> bug = UnaryOperator.identity();

    static Stream<Arguments> plantedBugs() {
        return Stream.of(
                planted("leavesNothingOfARefusedWork", PlantedBugs::keepsRefusedWrites),
                planted("losesNoUpdate", PlantedBugs::decidesBeforeItHolds),
                planted("runsAgainWithTheKeysThatTheForecastMissed", PlantedBugs::trustsTheForecast),
                planted("letsOneWinEachNewKey", PlantedBugs::letsAllWin),
                planted("hidesUnsavedChanges", PlantedBugs::showsUnsavedChanges),
                planted("refusesABalanceThatNoEntryExplains", PlantedBugs::believesAnyBalance),
                planted("refusesAPostingMadeTwice", PlantedBugs::believesAnyBalance),
                planted("numbersEventsOfAKeyInCommitOrderWithoutGaps", PlantedBugs::forgetsEvents),
                planted("finishesWorksOfOppositeFootprints", PlantedBugs::answersWithoutCommitting));
    }

    private static Arguments planted(String finder, UnaryOperator<Store> bug) {
        return Arguments.of(finder, bug);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedBugs")
    @DisplayName("finds a planted bug")
    void finds(String finder, UnaryOperator<Store> planted) {
        bug = planted;
        assertThat(failures()).contains(finder + "()");
    }

    private static List<String> failures() {
        List<String> failed = new ArrayList<>();
        LauncherDiscoveryRequest contracts = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BrokenStore.class), selectClass(BrokenBooks.class))
                .build();
        LauncherFactory.create().execute(contracts, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failed.add(test.getDisplayName());
                }
            }
        });
        return failed;
    }

    /** The contracts over a store with the planted bug. Run by the launcher above only. */
    static class BrokenStore extends StoreContract {
        @Override
        protected Persistence persistence() {
            return broken();
        }
    }

    static class BrokenBooks extends StoreBooksContract {
        @Override
        protected Persistence persistence() {
            return broken();
        }
    }

    private static Persistence broken() {
        Persistence right = new InMemoryPersistence(InstantSource.system());
        return new WrappedPersistence(right, bug.apply(right.store()));
    }
}
