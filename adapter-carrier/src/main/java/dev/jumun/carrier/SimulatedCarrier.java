package dev.jumun.carrier;

import dev.jumun.delivery.Carrier;
import dev.jumun.order.OrderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A carrier whose parcels leave and arrive by themselves, a while after they were registered. It forgets them when its
 * process ends: a parcel that it does not know starts when it is first asked about it. Thread-safe.
 */
public final class SimulatedCarrier implements Carrier {
    private static final int MOST = 100_000;

    private record Known(List<Pieces> contents, Instant since, boolean isCalledOff) {}

    private final Pace pace;
    private final InstantSource clock;
    private final Map<OrderId, Known> parcels = new LinkedHashMap<>();

    /** Moves parcels at this pace. */
    public SimulatedCarrier(Pace pace, InstantSource clock) {
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public synchronized void register(Parcel parcel) {
        Known known = parcels.get(parcel.order());
        if (known == null) {
            keep(parcel.order(), new Known(parcel.contents(), clock.instant(), false));
        } else if (!known.isCalledOff() && !known.contents().equals(parcel.contents())) {
            mustNotHaveLeft(parcel.order(), known);
            if (known.contents().isEmpty() || count(parcel.contents()) < count(known.contents())) {
                keep(parcel.order(), new Known(parcel.contents(), known.since(), false));
            }
        }
    }

    private static long count(List<Pieces> contents) {
        return contents.stream().mapToLong(pieces -> pieces.quantity().count()).sum();
    }

    @Override
    public synchronized void callOff(OrderId order) {
        Known known = parcels.getOrDefault(order, new Known(List.of(), clock.instant(), false));
        mustNotHaveLeft(order, known);
        keep(order, new Known(known.contents(), known.since(), true));
    }

    @Override
    public synchronized Progress progress(OrderId order) {
        if (!parcels.containsKey(order)) {
            keep(order, new Known(List.of(), clock.instant(), false));
        }
        return progress(parcels.getOrDefault(order, new Known(List.of(), clock.instant(), false)));
    }

    private void mustNotHaveLeft(OrderId order, Known known) {
        if (progress(known) == Progress.UNDER_WAY || progress(known) == Progress.ARRIVED) {
            throw new IllegalStateException("the parcel of " + order + " has left");
        }
    }

    private Progress progress(Known known) {
        if (known.isCalledOff()) {
            return Progress.GIVEN_UP;
        }
        Instant leaves = known.since().plus(pace.leavesAfter());
        Instant arrives = leaves.plus(pace.arrivesAfter());
        Instant now = clock.instant();
        return now.isBefore(leaves) ? Progress.EXPECTED : now.isBefore(arrives) ? Progress.UNDER_WAY : Progress.ARRIVED;
    }

    private void keep(OrderId order, Known known) {
        if (parcels.size() >= MOST && !parcels.containsKey(order)) {
            parcels.remove(parcels.keySet().iterator().next());
        }
        parcels.put(order, known);
    }
}
