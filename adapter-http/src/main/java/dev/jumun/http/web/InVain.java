package dev.jumun.http.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What the log says of requests that were made in vain: of each code a line a second at most, which counts those that had
 * none, since a crowd makes thousands. Thread-safe.
 */
final class InVain {
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    private record Line(long at, int others) {}

    private final LongSupplier nanoTime;
    private final Map<ProblemCode, Line> lines = new EnumMap<>(ProblemCode.class);

    InVain(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The line for one more; empty if it is only counted. */
    synchronized Optional<String> line(ProblemCode code, String what) {
        long now = nanoTime.getAsLong();
        Line last = lines.get(code);
        if (last != null && now - last.at() < MOMENT) {
            lines.put(code, new Line(last.at(), last.others() + 1));
            return Optional.empty();
        }
        lines.put(code, new Line(now, 0));
        return Optional.of(last == null || last.others() == 0 ? what : what + " (" + last.others() + " others before)");
    }
}
