package dev.jumun.inmemory;

import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;

final class InMemoryOrderQueries implements OrderQueries {
    private static final OrderId LOWEST = new OrderId(new UUID(0, 0));
    private static final OrderId HIGHEST = new OrderId(new UUID(-1, -1));

    private record OfMember(MemberId member, OrderId order) implements Comparable<OfMember> {
        @Override
        public int compareTo(OfMember other) {
            int byMember = member.compareTo(other.member);
            return byMember != 0 ? byMember : order.compareTo(other.order);
        }
    }

    private final Tables tables;
    private final Index<OrderState, OfMember> byMember;
    private final Index<OrderState, Due> unpaid;

    InMemoryOrderQueries(Tables tables) {
        this.tables = tables;
        this.byMember = tables.index(OrderState.class, order -> Optional.of(new OfMember(order.member(), order.key())));
        this.unpaid = tables.index(
                OrderState.class,
                order -> Optional.of(new Due(order.paymentDeadline(), order.key()))
                        .filter(due -> order.status() == OrderStatus.AWAITING_PAYMENT));
    }

    @Override
    public Page<OrderState, OrderId> ofMember(MemberId member, Page.Request<OrderId> page) {
        OfMember lowest = new OfMember(member, LOWEST);
        OfMember before = new OfMember(member, page.after().orElse(HIGHEST));
        return tables.reading(() -> {
            NavigableMap<OfMember, OrderState> own = byMember.sorted().subMap(lowest, true, before, false);
            return Index.page(own.descendingMap().values().stream(), page.limit(), OrderState::key);
        });
    }

    @Override
    public List<OrderId> overdue(Instant now, int limit) {
        return tables.reading(() -> unpaid.sorted().headMap(new Due(now, HIGHEST), true).values().stream()
                .limit(limit)
                .map(OrderState::key)
                .toList());
    }
}
