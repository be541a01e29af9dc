package dev.jumun.core.simulation;

import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A carrier that is away now and then, whose answers come late or get lost, and whose parcels move when they like. */
final class Courier implements Carrier {
    private static final int OTHERS = 15;
    private static final int AWAY = 8;
    private static final int UNHEARD = 5;
    private static final int CRASHES = 3;

    private final Random random;
    private final Chaos chaos;
    private final InMemoryPersistence shop;
    private final List<OrderId> known = new ArrayList<>();
    private final Map<OrderId, List<Pieces>> contents = new HashMap<>();
    private final Map<OrderId, Progress> progress = new HashMap<>();
    private final Set<OrderId> left = new HashSet<>();
    private Optional<OrderId> hearing = Optional.empty();

    Courier(House house) {
        this.random = house.random();
        this.chaos = house.chaos();
        this.shop = house.memory();
    }

    @Override
    public void register(Parcel parcel) {
        OrderId order = parcel.order();
        hear(order);
        if (shop.store().read(DeliveryId.of(order)).isEmpty()) {
            throw new AssertionError("the carrier is told of " + parcel + " before that is written down");
        }
        if (hasLeft(order) && !parcel.contents().equals(contents(order))) {
            throw new NotNow("it has left with something else");
        }
        if (!progress.containsKey(order)) {
            known.add(order);
            progress.put(order, Progress.EXPECTED);
        }
        if (progress.get(order) == Progress.EXPECTED) {
            contents.merge(order, parcel.contents(), Courier::fewer);
        }
        answer();
    }

    /** The last word may have come late: what was taken out stays out. */
    private static List<Pieces> fewer(List<Pieces> before, List<Pieces> told) {
        return count(told) < count(before) ? told : before;
    }

    private static long count(List<Pieces> contents) {
        return contents.stream().mapToLong(pieces -> pieces.quantity().count()).sum();
    }

    @Override
    public void callOff(OrderId order) {
        hear(order);
        if (hasLeft(order) && progress.get(order) != Progress.GIVEN_UP) {
            throw new NotNow("it has left");
        }
        progress.put(order, Progress.GIVEN_UP);
        answer();
    }

    @Override
    public Progress progress(OrderId order) {
        Progress soFar = progress.getOrDefault(order, Progress.EXPECTED);
        hear(order);
        return soFar;
    }

    private void hear(OrderId order) {
        Optional<OrderId> before = hearing;
        hearing = Optional.of(order);
        chaos.hang(OTHERS);
        hearing = before;
        if (chaos.happens(AWAY)) {
            throw new NotNow("the carrier is away");
        }
    }

    private void answer() {
        chaos.crashSometimes(CRASHES, "before the carrier's answer");
        if (chaos.happens(UNHEARD)) {
            throw new NotNow("the carrier has not been heard");
        }
    }

    /** Some parcel leaves, arrives, or never will. */
    String move() {
        if (known.isEmpty()) {
            return "nothing to bring";
        }
        OrderId order = known.get(random.nextInt(known.size()));
        boolean isGivenUp = random.nextInt(8) == 0;
        Progress soFar = progress.getOrDefault(order, Progress.EXPECTED);
        Progress next = switch (soFar) {
            case EXPECTED -> isGivenUp ? Progress.GIVEN_UP : Progress.UNDER_WAY;
            case UNDER_WAY -> isGivenUp ? Progress.GIVEN_UP : Progress.ARRIVED;
            case ARRIVED, GIVEN_UP -> soFar;
        };
        progress.put(order, next);
        if (next == Progress.UNDER_WAY) {
            left.add(order);
        }
        return order + " is " + next;
    }

    /** Of which order it is being told or asked, while others go first. */
    Optional<OrderId> hearing() {
        return hearing;
    }

    /** Where a parcel is; empty if nobody ever spoke of it. */
    Optional<Progress> whereabouts(OrderId order) {
        return Optional.ofNullable(progress.get(order));
    }

    /** What is in a parcel. */
    List<Pieces> contents(OrderId order) {
        return contents.getOrDefault(order, List.of());
    }

    /** Whether a parcel has ever left. */
    boolean hasLeft(OrderId order) {
        return left.contains(order);
    }

    /** Whether this order is for a person: what left is not what it wants now. */
    boolean cannotHelp(OrderState order) {
        return hasLeft(order.key())
                && (order.status() == OrderStatus.CANCELLED
                        || !contents(order.key()).equals(wanted(order)));
    }

    /** What an order wants. */
    static List<Pieces> wanted(OrderState order) {
        return order.lines().stream()
                .filter(line -> !line.remaining().isZero())
                .map(line -> new Pieces(line.sku(), line.name(), line.remaining()))
                .toList();
    }
}
