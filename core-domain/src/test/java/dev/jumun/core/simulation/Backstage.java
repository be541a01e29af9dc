package dev.jumun.core.simulation;

import dev.jumun.core.Jumun;
import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderState;
import dev.jumun.popular.CountSales;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes on behind the counter: two servers for each sink and for the sales counter, a carrier, and who looks after them. */
final class Backstage {
    private static final int SERVERS = 2;
    private static final RelayEvents.Retries RETRIES =
            new RelayEvents.Retries(2, Duration.ofSeconds(1), Duration.ofSeconds(4));
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final House house;
    private final Desk desk;
    private final MemberId keeper;
    private final Jumun core;
    private final Courier courier;
    private final Heard platform;
    private final Heard delivery;
    private final List<Worker> workers = new ArrayList<>();

    Backstage(House house, Desk desk, MemberId keeper) {
        this.house = house;
        this.desk = desk;
        this.keeper = keeper;
        this.core = house.core();
        this.courier = new Courier(house.random(), house.chaos(), house.memory());
        this.platform = new Heard(new Platform(), house.memory(), house.chaos());
        this.delivery = new Heard(core.deliverySink(courier), house.memory(), house.chaos());
        for (int i = 0; i < SERVERS; i++) {
            workers.add(new Worker(new Platform().id(), this::tellsPlatform));
            workers.add(new Worker(core.deliverySink(courier).id(), this::tellsDelivery));
            workers.add(new Worker(CountSales.SINK, () -> core(new Server()).countSales()));
        }
    }

    /** Where the full events go. */
    private record Platform() implements EventSink {
        @Override
        public SinkId id() {
            return new SinkId("platform");
        }

        @Override
        public void tell(RecordedEvent event) {}
    }

    private RelayEvents tellsPlatform() {
        Server server = new Server();
        return relay(server, new Platform(), platform);
    }

    private RelayEvents tellsDelivery() {
        Server server = new Server();
        Carrier carrier = house.bug().carrier(server.carrier(courier));
        return relay(server, core(server).deliverySink(carrier), delivery);
    }

    private RelayEvents relay(Server server, EventSink sink, Heard heard) {
        Jumun itsCore = core(server);
        return house.bug()
                .relay(new Ear(sink, heard, server, house.chaos()), told -> itsCore.relayEvents(told, RETRIES));
    }

    private Jumun core(Server server) {
        return house.core(server.store(house.bug().server(house.store())), Optional.empty());
    }

    /** Something happens; {@code order} is some order, if there is one. */
    void step(Optional<OrderState> order) {
        switch (house.random().nextInt(12)) {
            case 0, 1, 2, 3, 4, 5 -> work();
            case 6, 7 -> follow(5);
            case 8 -> desk.trace().add("carrier", courier.move());
            case 9 -> redrive();
            case 10 -> replace();
            default -> order.ifPresent(this::arrange);
        }
    }

    /** Who is in the middle of a round may be frozen there until another one has taken its place. */
    private void work() {
        Optional<Worker> frozen = workers.stream().filter(Worker::isBusy).findFirst();
        if (frozen.isPresent() && house.random().nextBoolean()) {
            SinkId sink = frozen.get().sink();
            takeTurns(sink);
            house.clock().advance(SILENCE);
            takeTurns(sink);
        } else {
            house.clock().advance(Duration.ofMillis(house.random().nextInt(3_000)));
            work(some());
        }
    }

    private void takeTurns(SinkId sink) {
        workers.stream().filter(worker -> worker.sink().equals(sink)).forEach(this::work);
    }

    private void work(Worker worker) {
        if (!worker.isBusy()) {
            desk.call(port(worker), worker::work);
        }
    }

    private void replace() {
        Worker worker = some();
        if (!worker.isBusy()) {
            desk.call(port(worker), worker::replace);
        }
    }

    private static Class<?> port(Worker worker) {
        return worker.sink().equals(CountSales.SINK) ? CountSales.class : RelayEvents.class;
    }

    private Worker some() {
        return workers.get(house.random().nextInt(workers.size()));
    }

    private void follow(int limit) {
        desk.call(FollowDeliveries.class, () -> followed(limit));
    }

    private FollowDeliveries.Followed followed(int limit) {
        FollowDeliveries.Followed followed =
                core.followDeliveries(house.bug().carrier(courier)).follow(new FollowDeliveries.Command(limit));
        followed.failures().stream()
                .filter(failure -> !(failure instanceof NotNow))
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
        return followed;
    }

    /** An event comes late, or once more. */
    private void arrange(OrderState order) {
        desk.call(
                ArrangeDelivery.class,
                () -> core.arrangeDelivery(house.bug().carrier(courier))
                        .arrange(new ArrangeDelivery.Command(order.key())));
    }

    private void redrive() {
        if (house.random().nextBoolean()) {
            platform.heal();
            delivery.heal();
        }
        desk.want(
                keeper,
                RedriveDeadLetters.class,
                key -> core.redriveDeadLetters()
                        .redrive(new RedriveDeadLetters.Command(key, keeper, Optional.empty())));
    }

    /** All is calm, and everybody catches up. */
    void catchUp() {
        platform.heal();
        delivery.heal();
        redrive();
        follow(Integer.MAX_VALUE);
        workers.forEach(this::work);
        house.clock().advance(SILENCE);
        workers.forEach(this::work);
    }

    /** Once all have caught up. */
    void check() {
        DeliveryBooks deliveries = new DeliveryBooks(house.memory(), courier);
        deliveries.check();
        platform.check(key -> false);
        delivery.check(deliveries::isForAPerson);
        new SalesBooks(house.memory(), core.listPopularProducts(), house.clock().instant()).check();
    }
}
