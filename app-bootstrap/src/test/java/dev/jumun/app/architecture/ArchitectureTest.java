package dev.jumun.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.jumun.core.planted.AsksTheClock;
import dev.jumun.core.planted.MisnamedService;
import dev.jumun.core.planted.SeesAnAdapter;
import dev.jumun.http.planted.SeesGuice;
import dev.jumun.http.planted.SeesTheCore;
import dev.jumun.http.planted.SeesTheStoreInMemory;
import dev.jumun.json.planted.SeesALogger;
import dev.jumun.planted.DecidingState;
import dev.jumun.planted.ForgetsItsReceipt;
import dev.jumun.planted.OpenOutcome;
import dev.jumun.planted.OrderManager;
import dev.jumun.planted.SeesJson;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The architecture holds, and each rule finds the class that was planted against it. */
class ArchitectureTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.jumun");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Architecture.PORTS_DEPEND_ON_NOTHING, SeesJson.class),
                rule(Architecture.CORE_DEPENDS_ON_PORTS_ONLY, SeesAnAdapter.class),
                rule(Architecture.ADAPTERS_SEE_PORTS_ONLY, SeesTheCore.class),
                rule(Architecture.ADAPTERS_DO_NOT_SEE_EACH_OTHER, SeesTheStoreInMemory.class),
                rule(Architecture.CODEC_DEPENDS_ON_PORTS_AND_JACKSON_ONLY, SeesALogger.class),
                rule(Architecture.ONLY_THE_APP_KNOWS_GUICE, SeesGuice.class),
                rule(Architecture.TIME_AND_IDS_ARE_INJECTED, AsksTheClock.class),
                rule(Architecture.STATES_DECIDE_NOTHING, DecidingState.class),
                rule(Architecture.NAMES_SAY_WHAT_THINGS_ARE, OrderManager.class),
                rule(Architecture.SERVICES_ARE_NAMED_AFTER_THEIR_PORT, MisnamedService.class),
                rule(Architecture.OUTCOMES_ARE_SEALED, OpenOutcome.Outcome.class),
                rule(Architecture.ATTEMPTS_HAVE_A_RECEIPT, ForgetsItsReceipt.Command.class));
    }

    private static Arguments rule(ArchRule rule, Class<?> planted) {
        return Arguments.of(rule, planted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsAndFindsThePlantedClass(ArchRule rule, Class<?> planted) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation())
                .as("finds %s", planted)
                .isTrue();
        rule.check(PRODUCTION);
    }
}
