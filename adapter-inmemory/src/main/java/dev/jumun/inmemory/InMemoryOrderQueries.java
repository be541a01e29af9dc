package dev.jumun.inmemory;

import dev.jumun.member.MemberId;
import dev.jumun.order.OrderFilter;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryOrderQueries implements OrderQueries {
    private static final OrderId LOWEST = new OrderId(new UUID(0, 0));
    private static final OrderId HIGHEST = new OrderId(new UUID(-1, -1));

    private final Tables tables;
    private final Index<OrderState, Belonging<MemberId, OrderId>> byMember;
    private final Index<OrderState, Due> unpaid;

    InMemoryOrderQueries(Tables tables) {
        this.tables = tables;
        this.byMember =
                tables.index(OrderState.class, order -> Optional.of(new Belonging<>(order.member(), order.key())));
        this.unpaid = tables.index(
                OrderState.class,
                order -> Optional.of(new Due(order.paymentDeadline(), order.key()))
                        .filter(due -> order.status() == OrderStatus.AWAITING_PAYMENT));
    }

    @Override
    public Page<OrderState, OrderId> ofMember(MemberId member, Page.Request<OrderId> page) {
        return find(new OrderFilter(Optional.of(member), Optional.empty()), page);
    }

    @Override
    public Page<OrderState, OrderId> find(OrderFilter filter, Page.Request<OrderId> page) {
        OrderId before = page.after().orElse(HIGHEST);
        return tables.reading(() -> {
            Stream<OrderState> orders = filter.member()
                    .map(member -> Belonging.newestFirst(byMember, member, LOWEST, before))
                    .orElseGet(() -> ofAll(before, page.limit() + 1, filter))
                    .filter(order -> fits(order, filter));
            return Index.page(orders, page.limit(), OrderState::key);
        });
    }

    private static boolean fits(OrderState order, OrderFilter filter) {
        return filter.status().stream().allMatch(order.status()::equals);
    }

    /** Looks at every order: administrators ask seldom, and an index more would cost each order something. */
    private Stream<OrderState> ofAll(OrderId before, int most, OrderFilter filter) {
        NavigableMap<OrderId, OrderState> newest = new TreeMap<>();
        for (OrderState order : byMember.sorted().values()) {
            if (order.key().compareTo(before) < 0 && fits(order, filter)) {
                newest.put(order.key(), order);
                if (newest.size() > most) {
                    newest.pollFirstEntry();
                }
            }
        }
        return newest.descendingMap().values().stream();
    }

    @Override
    public List<OrderId> overdue(Instant now, int limit) {
        return tables.reading(() -> unpaid.sorted().headMap(new Due(now, HIGHEST), true).values().stream()
                .limit(limit)
                .map(OrderState::key)
                .toList());
    }
}
