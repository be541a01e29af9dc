package dev.jumun.core.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that happened, in order: the same for the same seed. */
final class Trace {
    private final List<Object> lines = new ArrayList<>();
    private final Set<Class<?>> answered = new HashSet<>();

    private record Line(String name, Object said) {
        @Override
        public String toString() {
            return name + " -> " + said;
        }
    }

    /** Something happened, or broke off. */
    void add(String name, Object said) {
        lines.add(new Line(name, said));
    }

    /** A use case has answered. */
    void add(Class<?> port, String name, Object answer) {
        add(name, answer);
        answered.add(port);
    }

    List<String> lines() {
        return lines.stream().map(Object::toString).toList();
    }

    /** Every use case that answered at all. */
    Set<Class<?>> answered() {
        return Set.copyOf(answered);
    }
}
