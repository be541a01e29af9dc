package dev.jumun.app;

import dev.jumun.core.Jumun;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.point.WalletId;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Persistence;
import dev.jumun.testing.mysql.MySqlDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What customers were told, and whether the database agrees, order by order and to the unit. Thread-safe while it is
 * written.
 */
final class Ledger {
    /**
     * An order as its customer knows it.
     *
     * @param pieces of each SKU
     */
    record Order(String status, Map<String, Long> pieces, long subtotal, long points) {
        Order as(String other) {
            return new Order(other, pieces, subtotal, points);
        }

        boolean isAwaiting() {
            return status.equals("AWAITING_PAYMENT");
        }

        boolean isConfirmed() {
            return status.equals("CONFIRMED");
        }
    }

    private final Map<String, Long> stocked = new ConcurrentHashMap<>();
    private final Map<String, Long> charged = new ConcurrentHashMap<>();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Map<String, String> members = new ConcurrentHashMap<>();
    private final AtomicLong deeds = new AtomicLong();
    private final AtomicLong payments = new AtomicLong();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();
    private final Set<String> proved = new HashSet<>();

    void stocked(String sku, long pieces) {
        stocked.merge(sku, pieces, Long::sum);
    }

    void charged(String member, long points) {
        charged.merge(member, points, Long::sum);
    }

    void placed(String order, String member, Order known) {
        if (orders.put(order, known) != null) {
            twice.add(order + " was placed twice");
        }
        members.put(order, member);
        deeds.incrementAndGet();
    }

    void paid(String order) {
        orders.computeIfPresent(order, (id, known) -> known.as("CONFIRMED"));
        payments.incrementAndGet();
        deeds.incrementAndGet();
    }

    void cancelled(String order) {
        orders.computeIfPresent(order, (id, known) -> known.as("CANCELLED"));
        deeds.incrementAndGet();
    }

    /** How many orders, payments and cancellations the customers know of. */
    long deeds() {
        return deeds.get();
    }

    int size() {
        return orders.size();
    }

    long payments() {
        return payments.get();
    }

    /** This, as if one customer had been told of an order that nobody placed, and another of one that is lost. */
    Ledger withAMistake() {
        Ledger other = new Ledger();
        other.stocked.putAll(stocked);
        other.charged.putAll(charged);
        other.orders.putAll(orders);
        other.members.putAll(members);
        other.payments.set(payments.get());
        String some = orders.keySet().iterator().next();
        other.placed(UUID.randomUUID().toString(), members.getOrDefault(some, ""), orders.getOrDefault(some, NOTHING));
        return other;
    }

    private static final Order NOTHING = new Order("", Map.of(), 0, 0);

    /** What is half done, at any moment: of all SKUs and wallets, and of the orders placed since the last time. */
    List<String> halfDone(Persistence persistence) {
        Prove prove = Jumun.on(persistence).prove();
        List<String> complaints = new ArrayList<>();
        stocked.keySet().forEach(sku -> prove(prove, new Prove.OfSku(new SkuId(UUID.fromString(sku))), complaints));
        charged.keySet()
                .forEach(member -> prove(prove, new Prove.OfMember(new MemberId(UUID.fromString(member))), complaints));
        Set<String> fresh = new HashSet<>(orders.keySet());
        fresh.removeAll(proved);
        fresh.forEach(order -> prove(prove, new Prove.OfOrder(new OrderId(UUID.fromString(order))), complaints));
        proved.addAll(fresh);
        return complaints;
    }

    private static void prove(Prove prove, Prove.Subject subject, List<String> complaints) {
        Prove.Outcome outcome = prove.prove(new Prove.Command(subject));
        if (!(outcome instanceof Prove.Compared compared && compared.proof().holds())) {
            complaints.add(subject + ": " + outcome);
        }
    }

    /** Everything that is not as the customers were told. They must have an answer to all that they asked. */
    List<String> complaints(Persistence persistence, MySqlDatabase database) throws SQLException {
        List<String> complaints = new ArrayList<>(twice);
        proved.clear();
        complaints.addAll(halfDone(persistence));
        Map<String, String> kept = new HashMap<>();
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select bin_to_uuid(id), status from orders")) {
                while (rows.next()) {
                    kept.put(rows.getString(1), rows.getString(2));
                }
            }
            expect(statement.executeQuery("select count(*) from payments"), payments.get(), "payments", complaints);
            expect(
                    statement.executeQuery(
                            "select count(distinct order_id) from payments join orders on" + " orders.id = order_id"),
                    payments.get(),
                    "orders with a payment",
                    complaints);
        }
        Set<String> all = new HashSet<>(kept.keySet());
        all.addAll(orders.keySet());
        for (String order : all) {
            String known = orders.containsKey(order)
                    ? orders.getOrDefault(order, NOTHING).status()
                    : "nothing";
            if (!known.equals(kept.getOrDefault(order, "nothing"))) {
                complaints.add(order + " is " + kept.get(order) + ", its customer knows of " + known);
            }
        }
        stocked.forEach((sku, pieces) -> complaints.addAll(stock(persistence, sku, pieces)));
        charged.forEach((member, points) -> complaints.addAll(points(persistence, member, points)));
        return complaints;
    }

    private static void expect(ResultSet rows, long count, String what, List<String> complaints) throws SQLException {
        try (rows) {
            rows.next();
            if (rows.getLong(1) != count) {
                complaints.add(rows.getLong(1) + " " + what + " for " + count);
            }
        }
    }

    private List<String> stock(Persistence persistence, String id, long pieces) {
        var sku = persistence.store().read(new SkuId(UUID.fromString(id))).orElseThrow();
        long reserved = 0;
        long committed = 0;
        for (Order order : orders.values()) {
            reserved += order.isAwaiting() ? order.pieces().getOrDefault(id, 0L) : 0;
            committed += order.isConfirmed() ? order.pieces().getOrDefault(id, 0L) : 0;
        }
        boolean isRight = sku.reserved().count() == reserved
                && sku.committed().count() == committed
                && sku.available().count() == pieces - reserved - committed;
        return isRight ? List.of() : List.of(sku + ", but of " + pieces + ": " + reserved + " and " + committed);
    }

    private List<String> points(Persistence persistence, String member, long points) {
        var wallet = persistence
                .store()
                .read(new WalletId(new MemberId(UUID.fromString(member))))
                .orElseThrow();
        long held = 0;
        long spent = 0;
        for (Map.Entry<String, Order> known : orders.entrySet()) {
            if (member.equals(members.get(known.getKey()))) {
                held += known.getValue().isAwaiting() ? known.getValue().points() : 0;
                spent += known.getValue().isConfirmed() ? known.getValue().subtotal() : 0;
            }
        }
        boolean isRight = wallet.held().amount() == held && wallet.available().amount() == points - held - spent;
        return isRight ? List.of() : List.of(wallet + ", but of " + points + ": " + held + " and " + spent);
    }
}
