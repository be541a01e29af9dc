package dev.jumun.jpa.query;

import dev.jumun.jpa.database.Database;
import dev.jumun.jpa.table.StateTable;
import dev.jumun.jpa.table.StateTables;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderQueries;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of orders. */
public final class JpaOrderQueries implements OrderQueries {
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final StateTable<OrderState, ?> ORDERS = StateTables.of(OrderState.KIND);
    private static final String OVERDUE = "select id from orders force index (orders_by_deadline)"
            + " where status = ? and payment_deadline <= ? order by payment_deadline, id limit ?";

    private final Database database;

    /** Over this database. */
    public JpaOrderQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<OrderState, OrderId> ofMember(MemberId member, Page.Request<OrderId> page) {
        UUID before = page.after().map(OrderId::value).orElse(AFTER_ALL);
        List<OrderState> found = database.query(rows -> ORDERS.list(
                rows,
                "force index (orders_of_member) where member_id = ? and id < ? order by id desc limit ?",
                member.value(),
                before,
                page.limit() + 1));
        return Pages.of(found, page.limit(), OrderState::key);
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
