package dev.jumun.jpa.query;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.Rows;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderFilter;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists of orders. */
public final class JpaOrderQueries implements OrderQueries {
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final StateTable<OrderState, ?> ORDERS = StateTables.of(OrderState.KIND);
    private static final String OVERDUE = "select id from orders force index (orders_by_deadline)"
            + " where status = ? and payment_deadline <= ? order by payment_deadline, id limit ?";

    private static final long FEW = 10_000;
    private static final String COUNT = "select count(*) from"
            + " (select 1 from orders force index (orders_by_deadline) where status = ? limit ?) as counted";

    private final Database database;

    /** Over this database. */
    public JpaOrderQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<OrderState, OrderId> ofMember(MemberId member, Page.Request<OrderId> page) {
        return find(new OrderFilter(Optional.of(member), Optional.empty()), page);
    }

    @Override
    public Page<OrderState, OrderId> find(OrderFilter filter, Page.Request<OrderId> page) {
        List<String> conditions = new ArrayList<>(List.of("id < ?"));
        List<Object> values =
                new ArrayList<>(List.of(page.after().map(OrderId::value).orElse(AFTER_ALL)));
        filter.member().ifPresent(member -> {
            conditions.add("member_id = ?");
            values.add(member.value());
        });
        filter.status().ifPresent(status -> {
            conditions.add("status = ?");
            values.add(status.name());
        });
        values.add(page.limit() + 1);
        List<OrderState> found = database.query(rows -> {
            String rest = "force index (%s) where %s order by id desc limit ?"
                    .formatted(index(rows, filter), String.join(" and ", conditions));
            return ORDERS.list(rows, rest, values.toArray());
        });
        return Pages.of(found, page.limit(), OrderState::key);
    }

    /** A few orders of one status are sorted; where there are many, the next is soon found among all. */
    private static String index(Rows rows, OrderFilter filter) {
        if (filter.member().isPresent()) {
            return "orders_of_member";
        }
        return filter.status().filter(status -> isRare(rows, status)).isPresent() ? "orders_by_deadline" : "primary";
    }

    private static boolean isRare(Rows rows, OrderStatus status) {
        return rows.query(Long.class, COUNT, status.name(), FEW).getFirst() < FEW;
    }

    @Override
    public List<OrderId> overdue(Instant now, int limit) {
        return database
                .query(rows -> rows.query(UUID.class, OVERDUE, OrderStatus.AWAITING_PAYMENT.name(), now, limit))
                .stream()
                .map(OrderId::new)
                .toList();
    }
}
