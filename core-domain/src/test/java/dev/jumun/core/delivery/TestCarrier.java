package dev.jumun.core.delivery;

import dev.jumun.delivery.Carrier;
import dev.jumun.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A carrier that brings a parcel as far as a test says, and is down for what a test wants it to. */
public final class TestCarrier implements Carrier {
    /** Every order that it was told to register, as told. */
    public final List<OrderId> told = new CopyOnWriteArrayList<>();

    /** What it is to bring. */
    public final Map<OrderId, Parcel> parcels = new ConcurrentHashMap<>();

    private final Map<OrderId, Progress> progress = new ConcurrentHashMap<>();
    private final Set<OrderId> down = ConcurrentHashMap.newKeySet();

    /** It knows nothing of this order for now. */
    public void isDownFor(OrderId order) {
        down.add(order);
    }

    public void isBack() {
        down.clear();
    }

    public void brings(OrderId order, Progress soFar) {
        progress.put(order, soFar);
    }

    @Override
    public void register(Parcel parcel) {
        mustBeUp(parcel.order());
        told.add(parcel.order());
        if (progress(parcel.order()) == Progress.EXPECTED) {
            parcels.merge(parcel.order(), parcel, (known, told) -> count(told) < count(known) ? told : known);
        }
    }

    /** How many pieces are in it. */
    public static long count(Parcel parcel) {
        return parcel.contents().stream()
                .mapToLong(pieces -> pieces.quantity().count())
                .sum();
    }

    @Override
    public void callOff(OrderId order) {
        if (progress(order) == Progress.UNDER_WAY) {
            throw new IllegalStateException("it has left");
        }
        progress.put(order, Progress.GIVEN_UP);
        parcels.remove(order);
    }

    @Override
    public Progress progress(OrderId order) {
        mustBeUp(order);
        return progress.getOrDefault(order, Progress.EXPECTED);
    }

    private void mustBeUp(OrderId order) {
        if (down.contains(order)) {
            throw new IllegalStateException("the carrier is down");
        }
    }
}
