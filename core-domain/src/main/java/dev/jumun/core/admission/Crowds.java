package dev.jumun.core.admission;

import dev.jumun.store.Key;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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

    private static final Crowd ONE = new Crowd(1, false, Optional.empty());

    private record Crowd(int size, boolean isLarge, Optional<Sight> sight) {
        Crowd with(int more) {
            return new Crowd(size + more, isLarge || size + more > FEW, sight);
        }

        /** If it is large, it stays for a moment after the last has left: all may be answered at once, and others come. */
        boolean isOver(long now) {
            return size == 0 && (!isLarge || seen(now).isEmpty());
        }

        OptionalLong seen(long now) {
            return sight.isPresent() && now - sight.get().at() < MOMENT.toNanos()
                    ? OptionalLong.of(sight.get().left())
                    : OptionalLong.empty();
        }
    }

    private record Sight(long left, long at) {}

    private final LongSupplier nanoTime;
    private final Map<Key<?>, Crowd> crowds = new ConcurrentHashMap<>();

    Crowds(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether there is a crowd: from the moment when it gathers, until nobody is left of it. */
    boolean join(Key<?> pool) {
        long now = nanoTime.getAsLong();
        Crowd crowd = Objects.requireNonNull(
                crowds.compute(pool, (same, others) -> others == null || others.isOver(now) ? ONE : others.with(1)));
        return crowd.isLarge();
    }

    void leave(Key<?> pool) {
        long now = nanoTime.getAsLong();
        Crowd rest = crowds.computeIfPresent(pool, (same, crowd) -> {
            Crowd others = crowd.with(-1);
            return others.isOver(now) ? null : others;
        });
        if (rest != null && rest.size() == 0) {
            crowds.values().removeIf(other -> other.isOver(now));
        }
    }

    /** The pools where there is a crowd now. */
    Set<Key<?>> large() {
        return crowds.entrySet().stream()
                .filter(crowd -> crowd.getValue().isLarge() && crowd.getValue().size() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The store has just shown the crowd so many units. */
    void show(Key<?> pool, long left) {
        Optional<Sight> sight = Optional.of(new Sight(left, nanoTime.getAsLong()));
        crowds.computeIfPresent(pool, (same, crowd) -> new Crowd(crowd.size(), crowd.isLarge(), sight));
    }

    /** How many units the store has shown the crowd within a {@link #MOMENT}. */
    OptionalLong left(Key<?> pool) {
        Crowd crowd = crowds.get(pool);
        return crowd == null ? OptionalLong.empty() : crowd.seen(nanoTime.getAsLong());
    }
}
