package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From signing up to getting everything back, body by body. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyingIT {
    private static final String SHIP_TO = """
            {"name": "Kim", "phone": "010-1234-5678", "postcode": "04524", "address": "110 Sejong-daero, Seoul"}""";

    private final MovingClock clock = new MovingClock();
    private final TestServer server = TestServer.start(store(), clock);
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item teapot = keeper.sells(30_000, 10);
    private final Item cup = keeper.sells(5_000, 10);
    private final Shopper member = server.member();

    @AfterEach
    void everythingIsProved() {
        keeper.proves(teapot, cup);
        keeper.proves(member);
    }

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Reply place(long teapots, long cups, long points) {
        return member.post("/api/v1/orders", """
                {"lines": [%s, %s], "points": %d, "shipTo": %s}""".formatted(teapot.line(teapots), cup.line(cups), points, SHIP_TO));
    }

    private void charge(long points) {
        member.post("/api/v1/points/charges", "{\"amount\": " + points + "}").hasStatus(201);
    }

    private String order(String orderId, String status, String paymentStatus, long cancelled) {
        long left = 1 - cancelled;
        return """
                {"orderId": "%s", "memberId": "%s", "status": "%s", "paymentStatus": "%s", "deliveryStatus": "NONE",
                 "lines": [
                   {"skuId": "%s", "productId": "%s", "name": "Teapot 1", "quantity": 1, "cancelledQuantity": %d,
                    "unitPrice": 30000, "amount": %d},
                   {"skuId": "%s", "productId": "%s", "name": "Teapot 2", "quantity": 2, "cancelledQuantity": %d,
                    "unitPrice": 5000, "amount": %d}],
                 "subtotal": %d, "discount": 0, "pointsUsed": %d, "total": %d, "issuedCouponId": null,
                 "shipTo": %s, "paymentDeadline": "%s", "createdAt": "%s"}""".formatted(
                        orderId,
                        member.id(),
                        status,
                        paymentStatus,
                        teapot.skuId(),
                        teapot.productId(),
                        cancelled,
                        30_000 * left,
                        cup.skuId(),
                        cup.productId(),
                        2 * cancelled,
                        10_000 * left,
                        40_000 * left,
                        1_000 * left,
                        39_000 * left,
                        SHIP_TO,
                        clock.instant().plus(TestServer.PAYMENT_DEADLINE),
                        clock.instant());
    }

    private void isOrder(Reply reply, String status, String paymentStatus, long cancelled) {
        assertThat(reply.json()).isEqualTo(Reply.parse(order(reply.text("orderId"), status, paymentStatus, cancelled)));
    }

    private long balance() {
        return member.get("/api/v1/points").hasStatus(200).number("balance");
    }

    @Test
    void holdsStockAndPointsForAnOrder() {
        charge(1_000);
        long points = balance();
        long teapots = keeper.available(teapot);
        long cups = keeper.available(cup);

        Reply placed = place(1, 2, 1_000).hasStatus(201);

        isOrder(placed, "AWAITING_PAYMENT", "NONE", 0);
        String path = "/api/v1/orders/" + placed.text("orderId");
        assertThat(placed.header("Location")).hasValue(path);
        assertThat(member.get(path).hasStatus(200).json()).isEqualTo(placed.json());
        assertThat(balance()).isEqualTo(points - 1_000);
        assertThat(keeper.available(teapot)).isEqualTo(teapots - 1);
        assertThat(keeper.available(cup)).isEqualTo(cups - 2);
        member.post(path + "/cancellations", "{}").hasStatus(201);
    }

    @Test
    void takesTheTotalWhenPaidByPoints() {
        charge(40_000);
        long points = balance();
        Reply placed = place(1, 2, 1_000).hasStatus(201);
        String path = placed.header("Location").orElseThrow();

        Reply paid = member.post(path + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);

        assertThat(paid.json())
                .isEqualTo(Reply.parse("""
                {"paymentId": "%s", "orderId": "%s", "method": "POINTS", "amount": 39000, "status": "APPROVED",
                 "refunded": 0, "gateway": null, "approvedAt": "%s"}""".formatted(paid.text("paymentId"), placed.text("orderId"), clock.instant())));
        isOrder(member.get(path).hasStatus(200), "CONFIRMED", "PAID", 0);
        assertThat(balance()).isEqualTo(points - 40_000);
        member.post(path + "/payments", "{\"method\": \"POINTS\"}").isProblem(409, "order_not_payable");
        member.post(path + "/cancellations", "{}").hasStatus(201);
    }

    @Test
    void givesAllBackWhenAPaidOrderIsCancelled() {
        charge(40_000);
        long points = balance();
        long teapots = keeper.available(teapot);
        String path = place(1, 2, 1_000).header("Location").orElseThrow();
        member.post(path + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);

        Reply cancelled = member.post(path + "/cancellations", "{}").hasStatus(201);

        isCancellation(cancelled, 1_000, 39_000);
        isOrder(member.get(path).hasStatus(200), "CANCELLED", "REFUNDED", 1);
        assertThat(balance()).isEqualTo(points);
        assertThat(keeper.available(teapot)).isEqualTo(teapots);
        member.post(path + "/cancellations", "{}").isProblem(409, "already_cancelled");
        member.post(path + "/payments", "{\"method\": \"POINTS\"}").isProblem(409, "order_not_payable");
    }

    @Test
    void givesBackWhatAnUnpaidOrderHeld() {
        charge(1_000);
        long points = balance();
        long cups = keeper.available(cup);
        String path = place(1, 2, 1_000).header("Location").orElseThrow();

        isCancellation(member.post(path + "/cancellations", "{}").hasStatus(201), 1_000, 0);

        isOrder(member.get(path).hasStatus(200), "CANCELLED", "NONE", 1);
        assertThat(balance()).isEqualTo(points);
        assertThat(keeper.available(cup)).isEqualTo(cups);
    }

    private void isCancellation(Reply reply, long points, long payment) {
        String orderId = reply.text("orderId");
        assertThat(reply.to().getPath()).contains(orderId);
        assertThat(reply.json()).isEqualTo(Reply.parse("""
                {"cancellationId": "%s", "orderId": "%s", "lines": [%s, %s],
                 "refunded": {"points": %d, "payment": %d}, "couponReturned": false}""".formatted(
                        reply.text("cancellationId"), orderId, teapot.line(1), cup.line(2), points, payment)));
    }

    @Test
    void confirmsByItselfWhatPointsCoverInFull() {
        charge(40_000);
        Reply placed = place(1, 2, 40_000).hasStatus(201);
        assertThat(placed.text("status")).isEqualTo("CONFIRMED");
        assertThat(placed.text("paymentStatus")).isEqualTo("PAID");
        assertThat(placed.number("total")).isZero();
        String path = placed.header("Location").orElseThrow();
        member.post(path + "/payments", "{\"method\": \"POINTS\"}").isProblem(409, "order_not_payable");
        isCancellation(member.post(path + "/cancellations", "{}").hasStatus(201), 40_000, 0);
    }
}
