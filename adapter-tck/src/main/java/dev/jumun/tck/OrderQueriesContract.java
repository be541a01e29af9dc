package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.MemberId;
import dev.jumun.order.OrderFilter;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OrderQueries} must do. Keys are new in each test: a shared database will do. */
public abstract class OrderQueriesContract {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final int ALL = 100_000;

    private Persistence persistence;
    private OrderQueries orders;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        orders = persistence.orders();
    }

    @Test
    void listsTheOrdersOfAMemberNewestFirst() {
        MemberId member = new MemberId(Samples.id());
        OrderId one = placed(member, LONG_AGO);
        OrderId two = placed(member, LONG_AGO);
        placed(new MemberId(Samples.id()), LONG_AGO);
        OrderId three = placed(member, LONG_AGO);
        Page<OrderState, OrderId> page = orders.ofMember(member, new Page.Request<>(Optional.empty(), 2));
        assertThat(page.items()).extracting(OrderState::key).containsExactly(three, two);
        Page<OrderState, OrderId> rest = orders.ofMember(member, new Page.Request<>(page.next(), 2));
        assertThat(rest.items()).extracting(OrderState::key).containsExactly(one);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void listsAnOrderAsItIsNow() {
        MemberId member = new MemberId(Samples.id());
        OrderId id = placed(member, LONG_AGO);
        put(Samples.order(id, member, OrderStatus.EXPIRED, LONG_AGO));
        assertThat(orders.ofMember(member, new Page.Request<>(Optional.empty(), 10))
                        .items())
                .extracting(OrderState::status)
                .containsExactly(OrderStatus.EXPIRED);
    }

    @Test
    void findsTheOrdersOfAMemberByStatus() {
        MemberId member = new MemberId(Samples.id());
        OrderId one = placed(member, LONG_AGO);
        OrderId two = placed(member, LONG_AGO);
        OrderId three = placed(member, LONG_AGO);
        put(Samples.order(two, member, OrderStatus.CANCELLED, LONG_AGO));
        assertThat(found(Optional.of(member), Optional.of(OrderStatus.AWAITING_PAYMENT), 10))
                .containsExactly(three, one);
        assertThat(found(Optional.of(member), Optional.of(OrderStatus.CANCELLED), 10))
                .containsExactly(two);
        assertThat(found(Optional.of(member), Optional.empty(), 10)).containsExactly(three, two, one);
        assertThat(found(Optional.of(member), Optional.of(OrderStatus.CONFIRMED), 10))
                .isEmpty();
    }

    @Test
    void findsTheOrdersOfAllMembersByStatus() {
        List.of(OrderStatus.values()).forEach(this::findsTheOrdersOfAllMembers);
    }

    private void findsTheOrdersOfAllMembers(OrderStatus status) {
        List<OrderId> put = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            OrderId id = new OrderId(Samples.id());
            put(Samples.order(id, new MemberId(Samples.id()), status, LONG_AGO));
            put.addFirst(id);
            placed(new MemberId(Samples.id()), LONG_AGO);
        }
        OrderFilter filter = new OrderFilter(Optional.empty(), Optional.of(status));
        List<OrderId> found = new ArrayList<>();
        Optional<OrderId> after = Optional.empty();
        while (found.size() < 6 && (found.isEmpty() || after.isPresent())) {
            Page<OrderState, OrderId> page = orders.find(filter, new Page.Request<>(after, 2));
            assertThat(page.items()).extracting(OrderState::status).containsOnly(status);
            page.items().forEach(order -> found.add(order.key()));
            after = page.next();
        }
        assertThat(found).containsSubsequence(put).doesNotHaveDuplicates();
    }

    @Test
    void findsAnybodysOrdersNewestFirst() {
        placed(new MemberId(Samples.id()), LONG_AGO);
        OrderId one = placed(new MemberId(Samples.id()), LONG_AGO);
        OrderId two = placed(new MemberId(Samples.id()), LONG_AGO);
        assertThat(found(Optional.empty(), Optional.empty(), 2)).containsExactly(two, one);
    }

    private List<OrderId> found(Optional<MemberId> member, Optional<OrderStatus> status, int limit) {
        return orders
                .find(new OrderFilter(member, status), new Page.Request<>(Optional.empty(), limit))
                .items()
                .stream()
                .map(OrderState::key)
                .toList();
    }

    @Test
    void findsWhatIsOverdueOldestDeadlineFirst() {
        MemberId member = new MemberId(Samples.id());
        OrderId later = placed(member, LONG_AGO.plusSeconds(2));
        OrderId sooner = placed(member, LONG_AGO.plusSeconds(1));
        OrderId notYet = placed(member, LONG_AGO.plusMillis(2_001));
        assertThat(orders.overdue(LONG_AGO.plusSeconds(2), ALL))
                .containsSubsequence(sooner, later)
                .doesNotContain(notYet);
        assertThat(orders.overdue(LONG_AGO.plusSeconds(2), 1)).hasSize(1);
    }

    @Test
    void forgetsWhatNoLongerAwaitsPayment() {
        MemberId member = new MemberId(Samples.id());
        OrderId id = placed(member, LONG_AGO);
        put(Samples.order(id, member, OrderStatus.CANCELLED, LONG_AGO));
        assertThat(orders.overdue(LONG_AGO.plusSeconds(60), ALL)).doesNotContain(id);
    }

    private OrderId placed(MemberId member, Instant deadline) {
        OrderId id = new OrderId(Samples.id());
        put(Samples.order(id, member, OrderStatus.AWAITING_PAYMENT, deadline));
        return id;
    }

    private void put(OrderState order) {
        persistence.store().commit(Footprint.of(order.key()), tx -> {
            tx.put(order);
            return true;
        });
    }
}
