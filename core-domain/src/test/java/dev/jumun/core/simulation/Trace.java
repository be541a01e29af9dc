package dev.jumun.core.simulation;

import java.util.ArrayList;
import java.util.List;

/** Everything that happened, in order: the same for the same seed. */
final class Trace {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
