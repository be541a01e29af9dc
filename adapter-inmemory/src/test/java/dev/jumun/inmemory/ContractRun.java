package dev.jumun.inmemory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Contracts run by a launcher of their own, because they are to fail. */
final class ContractRun {
    private ContractRun() {}

    /** Runs the tests of these names: whether each has passed. */
    static Map<String, Boolean> of(List<Class<?>> contracts, Predicate<String> wanted) {
        Map<String, Boolean> passed = new TreeMap<>();
        LauncherFactory.create().execute(request(contracts, wanted), new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    passed.merge(
                            name(test.getDisplayName()),
                            result.getStatus() == TestExecutionResult.Status.SUCCESSFUL,
                            Boolean::logicalAnd);
                }
            }
        });
        return passed;
    }

    private static LauncherDiscoveryRequest request(List<Class<?>> contracts, Predicate<String> wanted) {
        PostDiscoveryFilter filter =
                test -> FilterResult.includedIf(!test.isTest() || wanted.test(name(test.getDisplayName())));
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(contracts.stream()
                        .map(contract -> selectClass(contract))
                        .toList())
                .filters(filter)
                .build();
    }

    private static String name(String displayed) {
        return displayed.replace("()", "");
    }
}
