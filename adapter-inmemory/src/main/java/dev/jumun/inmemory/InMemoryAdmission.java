package dev.jumun.inmemory;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Visit;
import dev.jumun.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A gate for the threads of one process. It forgets pools where nobody is. */
public final class InMemoryAdmission implements Admission {
    /** So long others wait for who looks what is left. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private record Seat(long units, Instant until) {}

    private static final class Room {
        private OptionalLong left = OptionalLong.empty();
        private Instant until = Instant.MIN;
        private final Map<UUID, Seat> seats = new HashMap<>();
    }

    private final InstantSource clock;
    private final Duration lease;
    private final Duration memory;
    private final Map<Key<?>, Room> rooms = new HashMap<>();

    /**
     * Empty at first.
     *
     * @param lease after so long the units of somebody who does not come back are free
     * @param memory how long it believes what it was told
     */
    public InMemoryAdmission(InstantSource clock, Duration lease, Duration memory) {
        this.clock = clock;
        this.lease = lease;
        this.memory = memory;
    }

    @Override
    public synchronized Answer enter(Visit visit) {
        Instant now = clock.instant();
        rooms.values().forEach(room -> tidy(room, now));
        rooms.values().removeIf(room -> room.seats.isEmpty() && !now.isBefore(room.until));
        Room room = rooms.computeIfAbsent(visit.pool(), pool -> new Room());
        if (!now.isBefore(room.until)) {
            room.until = now.plus(LOOK);
            return new Missing();
        }
        return room.left.isPresent() ? enter(room, room.left.getAsLong(), visit, now) : new Full(room.left);
    }

    private Answer enter(Room room, long left, Visit visit, Instant now) {
        long units = visit.units() > left ? 1 : visit.units();
        if (inside(room) + units > left + SLACK) {
            return new Full(room.left);
        }
        room.seats.put(visit.id(), new Seat(units, now.plus(lease)));
        return new Admitted();
    }

    @Override
    public synchronized void tell(Key<?> pool, long left) {
        Room room = rooms.computeIfAbsent(pool, missing -> new Room());
        tidy(room, clock.instant());
        if (room.left.isEmpty()) {
            room.until = clock.instant().plus(memory);
        }
        room.left = OptionalLong.of(Math.min(left, room.left.orElse(left)));
    }

    @Override
    public synchronized void leave(Visit visit, OptionalLong left) {
        Room room = rooms.get(visit.pool());
        if (room != null) {
            room.seats.remove(visit.id());
        }
        left.ifPresent(shown -> tell(visit.pool(), shown));
    }

    @Override
    public synchronized Optional<Reading> look(Key<?> pool) {
        Room room = rooms.get(pool);
        if (room == null) {
            return Optional.empty();
        }
        tidy(room, clock.instant());
        return room.left.isPresent() ? Optional.of(new Reading(room.left.getAsLong(), inside(room))) : Optional.empty();
    }

    @Override
    public synchronized void forget(Key<?> pool) {
        Room room = rooms.get(pool);
        if (room != null) {
            room.left = OptionalLong.empty();
            room.until = Instant.MIN;
        }
    }

    private static long inside(Room room) {
        return room.seats.values().stream().mapToLong(Seat::units).sum();
    }

    private static void tidy(Room room, Instant now) {
        room.seats.values().removeIf(seat -> !now.isBefore(seat.until()));
        if (!now.isBefore(room.until)) {
            room.left = OptionalLong.empty();
        }
    }
}
