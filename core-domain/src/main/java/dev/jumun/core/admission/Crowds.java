package dev.jumun.core.admission;

import dev.jumun.store.Key;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Who wants what in this process at this moment, and how much the store showed them. Thread-safe. */
final class Crowds {
    /** So many may want the same before they are a crowd. */
    static final int FEW = 64;

    /** More than one process gives out in {@link #MOMENT}. */
    static final long PLENTY = 1_000;

    /** How long what the store showed counts. */
    static final Duration MOMENT = Duration.ofMillis(100);

    private record Crowd(int size, boolean isLarge, long left, long seenAt) {
        Crowd with(int more) {
            return new Crowd(size + more, isLarge || size + more > FEW, left, seenAt);
        }

        boolean seesPlenty(long now) {
            return left >= PLENTY && now - seenAt < MOMENT.toNanos();
        }
    }

    private final LongSupplier nanoTime;
    private final Map<Key<?>, Crowd> crowds = new ConcurrentHashMap<>();

    Crowds(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether there is a crowd: from the moment when it gathers, until nobody is left of it. */
    boolean join(Key<?> pool) {
        Crowd alone = new Crowd(1, false, 0, 0);
        return Objects.requireNonNull(crowds.merge(pool, alone, (crowd, one) -> crowd.with(1)))
                .isLarge();
    }

    void leave(Key<?> pool) {
        crowds.computeIfPresent(pool, (same, crowd) -> crowd.size() == 1 ? null : crowd.with(-1));
    }

    /** The pools where there is a crowd now. */
    Set<Key<?>> large() {
        return crowds.entrySet().stream()
                .filter(crowd -> crowd.getValue().isLarge())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The store has just shown the crowd so many units. */
    void show(Key<?> pool, long left) {
        long now = nanoTime.getAsLong();
        crowds.computeIfPresent(pool, (same, crowd) -> new Crowd(crowd.size(), crowd.isLarge(), left, now));
    }

    /** Whether there is surely enough for all, so that nobody has to be kept out. */
    boolean seePlenty(Key<?> pool) {
        Crowd crowd = crowds.get(pool);
        return crowd != null && crowd.seesPlenty(nanoTime.getAsLong());
    }
}
