package dev.jumun.tck;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** Runs contracts over adapters that are wrong, to show that they notice. */
public final class ContractRun {
    private ContractRun() {}

    /**
     * Runs tests, each on a contract of its own.
     *
     * @param contract makes one
     * @param wanted picks tests by their names
     * @return whether each has passed, by name; one that does not apply has
     */
    public static Map<String, Boolean> of(Supplier<?> contract, Predicate<String> wanted) {
        Map<String, Boolean> passed = new TreeMap<>();
        for (Method test : methods(contract.get(), Test.class)) {
            if (wanted.test(test.getName())) {
                passed.put(test.getName(), passes(contract.get(), test));
            }
        }
        return passed;
    }

    private static boolean passes(Object contract, Method test) {
        try {
            methods(contract, BeforeEach.class).forEach(before -> ReflectionSupport.invokeMethod(before, contract));
            ReflectionSupport.invokeMethod(test, contract);
            return true;
        } catch (TestAbortedException doesNotApply) {
            return true;
        } catch (Exception | AssertionError failed) {
            return false;
        }
    }

    private static List<Method> methods(Object contract, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(contract.getClass(), annotation, HierarchyTraversalMode.TOP_DOWN);
    }
}
