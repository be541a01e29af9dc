package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.popular.CountSales;
import dev.jumun.proof.Reconcile;
import dev.jumun.proof.ShowReconciliation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes on behind the counter: two servers for each sink and for the sales counter, a carrier, and who looks after them. */
final class Backstage {
    private static final int SERVERS = 2;
    private static final RelayEvents.Retries RETRIES =
            new RelayEvents.Retries(2, Duration.ofSeconds(1), Duration.ofSeconds(4));
    private static final Reconcile.Command PAGES =
            new Reconcile.Command(50, Duration.ofSeconds(1), Duration.ofSeconds(1));
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
        this.courier = new Courier(house);
        this.platform = new Heard(new Platform(), house.memory(), house.chaos());
        this.delivery = new Heard(core.deliverySink(courier), house.memory(), house.chaos());
        for (int i = 0; i < SERVERS; i++) {
            workers.add(new Worker(new Platform().id(), this::tellsPlatform));
            workers.add(new Worker(core.deliverySink(courier).id(), this::tellsDelivery));
            workers.add(new Worker(
                    CountSales.SINK, () -> house.core(new Server(house.chaos())).countSales()));
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
        Server server = new Server(house.chaos());
        return relay(server, new Platform(), platform);
    }

    private RelayEvents tellsDelivery() {
        Server server = new Server(house.chaos());
        Carrier carrier = house.bug().carrier(server.carrier(courier));
        return relay(server, house.core(server).deliverySink(carrier), delivery);
    }

    private RelayEvents relay(Server server, EventSink sink, Heard heard) {
        Jumun itsCore = house.core(server);
        return house.bug()
                .relay(new Ear(sink, heard, server, house.chaos()), told -> itsCore.relayEvents(told, RETRIES));
    }

    /** Of which order the carrier is being told or asked, while others go first. */
    Optional<OrderId> spokenOf() {
        return courier.hearing();
    }

    /** Something happens; {@code order} is some order, if there is one. */
    void step(Optional<OrderState> order) {
        switch (house.random().nextInt(13)) {
            case 0, 1, 2, 3, 4, 5 -> work();
            case 6, 7 -> follow(5);
            case 8 -> desk.trace().add("carrier", courier.move());
            case 9 -> redrive();
            case 10 -> replace();
            case 11 -> reconcile();
            default -> order.ifPresent(this::arrange);
        }
    }

    /** Who is in the middle of a round may be frozen there until another one has taken its place. */
    private void work() {
        Optional<Worker> frozen = workers.stream().filter(Worker::isBusy).findFirst();
        if (frozen.isPresent() && house.random().nextBoolean()) {
            takeOver(frozen.get().sink());
        } else {
            house.clock().advance(Duration.ofMillis(house.random().nextInt(3_000)));
            workers.stream().filter(worker -> house.random().nextBoolean()).forEach(this::work);
        }
    }

    /** Somebody tells it, whoever is frozen. */
    void tellCarrier() {
        takeOver(ArrangeDelivery.SINK);
    }

    private void takeOver(SinkId sink) {
        takeTurns(sink);
        house.clock().advance(SILENCE);
        takeTurns(sink);
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

    /** The books are proved a page at a time, whoever dies at it, and never drift. */
    private void reconcile() {
        desk.call(Reconcile.class, () -> {
            Reconcile.Round round = core.reconcile().reconcile(PAGES);
            assertThat(round.drifts()).isEmpty();
            return round;
        });
        desk.call(ShowReconciliation.class, core.showReconciliation()::show);
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
