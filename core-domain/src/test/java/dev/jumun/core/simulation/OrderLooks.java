package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Jumun;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.event.RecordedEvent;
import dev.jumun.member.MemberId;
import dev.jumun.order.FindOrders;
import dev.jumun.order.ListOrders;
import dev.jumun.order.OrderFilter;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.ShowOrder;
import dev.jumun.payment.ListPayments;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentState;
import dev.jumun.value.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is shown of orders at any moment, and to whom, is what is committed at that moment. */
record OrderLooks(House house, Desk desk, Jumun core) {
    void step(MemberId member, Optional<OrderState> placed) {
        switch (house.random().nextInt(3)) {
            case 0 -> lists(member);
            case 1 -> find();
            default ->
                placed.map(order -> house.memory().store().read(order.key()).orElseThrow())
                        .ifPresent(order -> show(member, order));
        }
    }

    private void lists(MemberId member) {
        desk.call(ListOrders.class, () -> {
            List<OrderState> listed = Pages.all(
                    (Page.Request<OrderId> page) -> core.listOrders().list(new ListOrders.Command(member, page)));
            assertThat(listed).isEqualTo(newestFirst(new OrderFilter(Optional.of(member), Optional.empty())));
            return listed.size();
        });
    }

    private void find() {
        List<OrderStatus> all = List.of(OrderStatus.values());
        OrderStatus status = all.get(house.random().nextInt(all.size()));
        OrderFilter filter = new OrderFilter(Optional.empty(), Optional.of(status));
        desk.call(FindOrders.class, () -> {
            List<OrderState> found = Pages.all(
                    (Page.Request<OrderId> page) -> core.findOrders().find(new FindOrders.Command(filter, page)));
            assertThat(found).isEqualTo(newestFirst(filter));
            return found.size();
        });
    }

    private List<OrderState> newestFirst(OrderFilter filter) {
        return house.states(OrderId.class).stream()
                .filter(order -> filter.member().stream().allMatch(order.member()::equals))
                .filter(order -> filter.status().stream().allMatch(order.status()::equals))
                .sorted(Comparator.comparing(OrderState::key).reversed())
                .toList();
    }

    /** Nobody is shown what is not theirs. */
    private void show(MemberId member, OrderState order) {
        boolean isTheirs = order.member().equals(member);
        ShowOrder.Outcome truth = isTheirs ? new ShowOrder.Shown(order) : new ShowOrder.NotFound();
        desk.call(ShowOrder.class, () -> {
            assertThat(core.showOrder().show(new ShowOrder.Command(member, order.key())))
                    .isEqualTo(truth);
            return order.key();
        });
        desk.call(ListPayments.class, () -> payments(member, order, isTheirs));
        desk.call(ShowDelivery.class, () -> delivery(member, order, isTheirs));
    }

    private int payments(MemberId member, OrderState order, boolean isTheirs) {
        if (!isTheirs) {
            assertThat(core.listPayments().list(new ListPayments.Command(member, order.key(), Pages.first())))
                    .isEqualTo(new ListPayments.NotFound());
            return 0;
        }
        List<PaymentState> payments = Pages.all((Page.Request<PaymentId> page) -> ((ListPayments.Listed)
                        core.listPayments().list(new ListPayments.Command(member, order.key(), page)))
                .payments());
        assertThat(payments)
                .isEqualTo(order
                        .payment()
                        .map(payment -> house.memory().store().read(payment).orElseThrow())
                        .stream()
                        .toList());
        return payments.size();
    }

    private int delivery(MemberId member, OrderState order, boolean isTheirs) {
        ShowDelivery.Outcome shown = core.showDelivery().show(new ShowDelivery.Command(member, order.key()));
        Stream<RecordedEvent> truth =
                house.memory().outbox().events(DeliveryId.of(order.key()), 0, Integer.MAX_VALUE).stream();
        if (isTheirs) {
            List<ShowDelivery.Step> history = ((ShowDelivery.Shown) shown).history();
            assertThat(history.stream().<Object>map(ShowDelivery.Step::event).toList())
                    .isEqualTo(truth.<Object>map(RecordedEvent::event).toList());
            return history.size();
        }
        assertThat(shown).isEqualTo(new ShowDelivery.NotFound());
        return 0;
    }
}
