package dev.jumun.core.event;

import dev.jumun.event.Bookmark;
import dev.jumun.event.RelayEvents.Round;
import dev.jumun.event.SinkId;
import dev.jumun.event.SinkState;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Overloaded;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The right to tell one sink. Who has it beats; who sees no beat for {@link #SILENCE} by its own clock takes it, so that
 * clocks need not agree. What is written by somebody who has lost it is refused. Used by one thread; others may ask
 * {@link #isCurrent()}.
 */
public final class Lease {
    /** A relay that is silent for so long is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration BEAT = Duration.ofSeconds(1);

    /** Whoever could not beat for so long tells no more: before others take it for dead. */
    private static final Duration STALE = Duration.ofSeconds(3);

    private static final Round NOTHING = new Round(0, 0, false);

    private record Held(SinkState state, Instant at) {}

    private record Seen(Optional<SinkState> state, Instant at) {}

    private final Store store;
    private final SinkId sink;
    private final UUID relay;
    private final InstantSource clock;
    private volatile @Nullable Held held;
    private @Nullable Seen seen;

    /** Not held yet; {@code relay} names whoever wants it. */
    public Lease(Store store, SinkId sink, UUID relay, InstantSource clock) {
        this.store = store;
        this.sink = sink;
        this.relay = relay;
        this.clock = clock;
    }

    /** Whether it was taken, and nothing has shown yet that it was lost. */
    public boolean isHeld() {
        return held != null;
    }

    /** Whether nobody else can have taken it yet. */
    public boolean isCurrent() {
        Held mine = held;
        return mine != null && clock.instant().isBefore(mine.at().plus(STALE));
    }

    /** What the sink has been told, as far as this relay has written it. */
    public Bookmark told() {
        Held mine = held;
        return mine == null ? Bookmark.START : mine.state().told();
    }

    /** How often it was beaten, by all who had it; the number of the last beat while it is held. */
    public long beats() {
        Held mine = held;
        return mine == null ? 0 : mine.state().beat();
    }

    /** Takes it if nobody has it, or nobody who is alive. */
    public boolean take() {
        Instant now = clock.instant();
        Optional<SinkState> state = store.read(sink);
        boolean isFree = state.flatMap(SinkState::relay)
                .filter(other -> !other.equals(relay))
                .isEmpty();
        if (seen == null || !seen.state().equals(state)) {
            seen = new Seen(state, now);
        }
        if (!isFree && now.isBefore(seen.at().plus(SILENCE))) {
            return false;
        }
        Bookmark told = state.map(SinkState::told).orElse(Bookmark.START);
        return commit(state, Optional.of(relay), told, List.of(), tx -> List.of())
                .isPresent();
    }

    /**
     * Shows that this relay is alive, and keeps what it has read past. A store that is away may be back before the lease is
     * stale; where nobody knows whether it was written, the lease is lost.
     */
    public void beat(Bookmark told) {
        Held mine = held;
        if (mine != null && !clock.instant().isBefore(mine.at().plus(BEAT))) {
            try {
                var unused = write(told, List.of(), tx -> List.of());
            } catch (StoreUnavailable | Overloaded | CommitUnknown away) {
                // Whoever goes on asks isCurrent() first.
            }
        }
    }

    /**
     * Commits how far the sink has been told, and what follows from that.
     *
     * @param keys of states that follow
     * @param following what becomes of them
     * @return what was written of them; empty if the lease was lost, and nothing was
     */
    public <S extends State> Optional<List<S>> write(
            Bookmark told, Collection<? extends Key<S>> keys, Function<Tx, List<S>> following) {
        Held mine = held;
        return mine == null
                ? Optional.empty()
                : commit(Optional.of(mine.state()), Optional.of(relay), told, keys, following);
    }

    /**
     * A round of whoever has it: nothing if that is no longer certain. A bug in it, such as an event that this version
     * cannot read, lets others take the lease.
     *
     * @param read up to where events were read
     */
    public Round round(Bookmark read, Supplier<Round> round) {
        beat(read);
        if (!isCurrent()) {
            return NOTHING;
        }
        try {
            return round.get();
        } catch (StoreUnavailable | Overloaded | CommitUnknown away) {
            throw away;
        } catch (RuntimeException bug) {
            release();
            throw bug;
        }
    }

    /** Lets others take it at once. */
    public void release() {
        Held mine = held;
        if (mine != null) {
            var unused = commit(
                    Optional.of(mine.state()), Optional.empty(), mine.state().told(), List.of(), tx -> List.of());
            held = null;
        }
    }

    /** If it is not known whether it was committed, the lease is taken for lost, and looked at again. */
    private <S extends State> Optional<List<S>> commit(
            Optional<SinkState> before,
            Optional<UUID> holder,
            Bookmark told,
            Collection<? extends Key<S>> keys,
            Function<Tx, List<S>> following) {
        Instant begun = clock.instant();
        SinkState after =
                new SinkState(sink, holder, before.map(SinkState::beat).orElse(0L) + 1, told);
        Footprint footprint = Footprint.of(sink).holding(keys);
        try {
            Optional<List<S>> written = store.commit(footprint, tx -> write(tx, before, after, following));
            held = written.isPresent() ? new Held(after, begun) : null;
            return written;
        } catch (CommitUnknown unknown) {
            held = null;
            throw unknown;
        }
    }

    /** Nothing, if somebody else has the lease. */
    private <S extends State> Optional<List<S>> write(
            Tx tx, Optional<SinkState> before, SinkState after, Function<Tx, List<S>> following) {
        if (!tx.find(sink).equals(before)) {
            return Optional.empty();
        }
        tx.put(after);
        List<S> states = following.apply(tx);
        states.forEach(tx::put);
        return Optional.of(states);
    }
}
