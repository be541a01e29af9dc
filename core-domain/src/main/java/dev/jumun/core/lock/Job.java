package dev.jumun.core.lock;

import dev.jumun.lock.FenceId;
import dev.jumun.lock.FenceState;
import dev.jumun.lock.LockKey;
import dev.jumun.lock.Locks;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What one process at a time does, as far as locks can keep them apart; where they cannot, whoever began last goes on and
 * the others are refused. Nothing goes wrong if several do it at once, but in vain.
 */
public final class Job {
    /** Longer than a turn usually takes, and short enough to wait for after a crash. */
    public static final Duration LEASE = Duration.ofSeconds(10);

    private final FenceId id;
    private final Store store;
    private final Locks locks;
    private final Duration lease;
    private final Ids ids;
    private final InstantSource clock;

    /** All who do the same job give it the same {@code id}. */
    public Job(FenceId id, Store store, Locks locks, Duration lease, Ids ids, InstantSource clock) {
        this.id = id;
        this.store = store;
        this.locks = locks;
        this.lease = lease;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does it, unless somebody else is at it. */
    public <T> Optional<T> inTurn(Function<Turn, T> work) {
        long highest = store.read(id).map(FenceState::token).orElse(0L);
        return switch (locks.acquire(List.of(new LockKey(id.name())), ids.next(), lease, highest)) {
            case Locks.Taken() -> Optional.empty();
            case Locks.Unavailable() -> Optional.of(work.apply(turn(Math.max(highest + 1, micros()))));
            case Locks.Held(var held) -> {
                try {
                    yield Optional.of(work.apply(turn(held.token())));
                } finally {
                    locks.release(held);
                }
            }
        };
    }

    /**
     * What became of a sweep.
     *
     * @param done so many works had something to do
     * @param failures of others, which are left for the next time
     */
    public record Sweep(int done, List<RuntimeException> failures) {}

    /** Does works in its turn, so many at once, until the turn is over; each says whether it had something to do. */
    public <I> Sweep sweep(List<I> items, int atOnce, BiFunction<Turn, I, Optional<Boolean>> work) {
        Sweep nothing = new Sweep(0, List.of());
        return items.isEmpty()
                ? nothing
                : inTurn(turn -> new Sweeping<>(items, item -> work.apply(turn, item)).by(atOnce))
                        .orElse(nothing);
    }

    private Turn turn(long token) {
        return new Turn(id, store, token);
    }

    /** What nearly every lease got so far is below. */
    private long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
