package dev.jumun.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.jumun.attempt.Attempt;
import dev.jumun.attempt.Receipt;
import dev.jumun.store.State;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of the architecture. Each is shown failing on a planted class by {@link ArchitectureTest}. */
final class Architecture {
    private static final String CORE = "dev.jumun.core..";
    private static final String CODEC = "dev.jumun.json..";
    private static final String[] ADAPTERS = {
        "dev.jumun.inmemory..",
        "dev.jumun.jpa..",
        "dev.jumun.redis..",
        "dev.jumun.http..",
        "dev.jumun.password..",
        "dev.jumun.carrier..",
        "dev.jumun.webhook..",
        "dev.jumun.tck..",
        CODEC
    };
    private static final String APP = "dev.jumun.app..";

    private static final DescribedPredicate<JavaClass> PORTS = resideInAnyPackage("dev.jumun..")
            .and(DescribedPredicate.not(resideInAnyPackage(CORE)))
            .and(DescribedPredicate.not(resideInAnyPackage(ADAPTERS)))
            .and(DescribedPredicate.not(resideInAnyPackage(APP)))
            .as("the ports");

    private static final DescribedPredicate<JavaClass> JAVA_AND_ANNOTATIONS =
            resideInAnyPackage("java..", "org.jspecify..").as("java.base and annotations");

    private Architecture() {}

    static final ArchRule PORTS_DEPEND_ON_NOTHING =
            classes().that(are(PORTS)).should().onlyDependOnClassesThat(PORTS.or(JAVA_AND_ANNOTATIONS));

    static final ArchRule CORE_DEPENDS_ON_PORTS_ONLY = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat(PORTS.or(JAVA_AND_ANNOTATIONS).or(resideInAnyPackage(CORE)));

    static final ArchRule ADAPTERS_SEE_PORTS_ONLY = noClasses()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE, APP);

    static final ArchRule ADAPTERS_DO_NOT_SEE_EACH_OTHER =
            classes().that().resideInAnyPackage(ADAPTERS).should(onlySeeTheirOwnAdapter());

    static final ArchRule CODEC_DEPENDS_ON_PORTS_AND_JACKSON_ONLY = classes()
            .that()
            .resideInAPackage(CODEC)
            .should()
            .onlyDependOnClassesThat(PORTS.or(JAVA_AND_ANNOTATIONS)
                    .or(resideInAnyPackage(CODEC, "tools.jackson..", "com.fasterxml.jackson.annotation..")));

    static final ArchRule ONLY_THE_APP_KNOWS_GUICE = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.inject..");

    static final ArchRule TIME_AND_IDS_ARE_INJECTED = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    static final ArchRule STATES_DECIDE_NOTHING = methods()
            .that()
            .areDeclaredInClassesThat(are(assignableTo(State.class)))
            .and()
            .doNotHaveModifier(JavaModifier.STATIC)
            .should()
            .notHaveRawReturnType(assignableTo(State.class))
            .because("what a state becomes is decided in the core");

    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .that()
            .resideInAPackage("dev.jumun..")
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Port");

    static final ArchRule SERVICES_ARE_NAMED_AFTER_THEIR_PORT =
            classes().that().haveSimpleNameEndingWith("Service").should(implementThePortOfTheirName());

    static final ArchRule OUTCOMES_ARE_SEALED =
            classes().that().haveSimpleName("Outcome").should(beSealed());

    static final ArchRule ATTEMPTS_HAVE_A_RECEIPT = classes()
            .that()
            .areAssignableTo(Attempt.class)
            .and()
            .areNotInterfaces()
            .should(standBesideAReceipt());

    private static ArchCondition<JavaClass> onlySeeTheirOwnAdapter() {
        return condition(
                "see no other adapter, but for the codec that they share",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> adapterOf(dependency.getTargetClass()))
                        .allMatch(adapter ->
                                adapter.isEmpty() || adapter.equals(CODEC) || adapter.equals(adapterOf(type))));
    }

    private static String adapterOf(JavaClass type) {
        return Arrays.stream(ADAPTERS)
                .filter(adapter -> resideInAnyPackage(adapter).test(type))
                .findFirst()
                .orElse("");
    }

    private static ArchCondition<JavaClass> implementThePortOfTheirName() {
        return condition(
                "implement the port of their name",
                type -> type.getRawInterfaces().stream()
                        .anyMatch(port -> type.getSimpleName().equals(port.getSimpleName() + "Service")));
    }

    private static ArchCondition<JavaClass> beSealed() {
        return condition("be sealed", type -> type.reflect().isSealed());
    }

    private static ArchCondition<JavaClass> standBesideAReceipt() {
        return condition(
                "have a Receipt among the outcomes of their port",
                type -> Arrays.stream(type.reflect().getNestHost().getMethods())
                        .flatMap(port -> outcomes(port.getGenericReturnType()))
                        .anyMatch(Receipt.class::isAssignableFrom));
    }

    private static Stream<Class<?>> outcomes(Type attempted) {
        return attempted instanceof ParameterizedType of
                        && of.getActualTypeArguments()[0] instanceof Class<?> outcome
                        && outcome.isSealed()
                ? Arrays.stream(outcome.getPermittedSubclasses())
                : Stream.empty();
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, holds.test(type), type.getName() + " should " + getDescription()));
            }
        };
    }
}
