package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.admission.MendAdmission;
import dev.jumun.catalog.ForgetProducts;
import dev.jumun.catalog.WarmProducts;
import dev.jumun.core.Jumun;
import dev.jumun.event.EventSink;
import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Authenticate;
import dev.jumun.member.RefreshSession;
import dev.jumun.member.SignIn;
import dev.jumun.member.SignOut;
import dev.jumun.member.SignUp;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EveryUseCaseTest {
    private static final long SEEDS = 200;

    /**
     * What members sign up and in with is read and written by nothing else; {@code MembersTest} is about it. What is
     * remembered of the store is not changed by use cases, and has tests of its own.
     */
    private static final Set<Class<?>> ELSEWHERE = Set.of(
            SignUp.class,
            AppointAdministrator.class,
            SignIn.class,
            RefreshSession.class,
            SignOut.class,
            Authenticate.class,
            ForgetProducts.class,
            WarmProducts.class,
            MendAdmission.class);

    @Test
    void hasItsPartInTheSimulation() {
        Set<Class<?>> answered = new HashSet<>(ELSEWHERE);
        LongStream.range(0, SEEDS)
                .forEach(seed -> answered.addAll(Simulation.run(seed, Bug.NONE).answered()));
        assertThat(answered).containsExactlyInAnyOrderElementsOf(useCases());
    }

    private static Set<Class<?>> useCases() {
        return Arrays.stream(Jumun.class.getMethods())
                .filter(method -> method.getDeclaringClass().equals(Jumun.class))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> !type.equals(EventSink.class))
                .collect(Collectors.toSet());
    }
}
