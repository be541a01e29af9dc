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

/** Orders that are called off piece by piece. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancellationsIT {
    private final TestServer server = TestServer.start(store(), new MovingClock());
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item bowl = keeper.sells(600, 100);
    private final Item plate = keeper.sells(400, 100);
    private final Shopper member = server.member();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterEach
    void everythingIsProved() {
        keeper.proves(bowl, plate);
        keeper.proves(member);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String order(String more) {
        member.post("/api/v1/points/charges", "{\"amount\": 5000}").hasStatus(201);
        return member.post("/api/v1/orders", "{\"lines\": [%s, %s]%s}".formatted(bowl.line(1), plate.line(3), more))
                .hasStatus(201)
                .header("Location")
                .orElseThrow();
    }

    private void pay(String order) {
        member.post(order + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);
    }

    private Reply cancel(String order, String lines) {
        return member.post(order + "/cancellations", "{\"lines\": [" + lines + "]}");
    }

    @Test
    void givesBackPiecesOfAPaidOrder() {
        String order = order(", \"points\": 300");
        pay(order);
        Reply reply = cancel(order, plate.line(1) + ", " + plate.line(1)).hasStatus(201);
        assertThat(reply.json()).isEqualTo(Reply.parse("""
                {"cancellationId": "%s", "orderId": "%s", "lines": [%s],
                 "refunded": {"points": 0, "payment": 800}, "couponReturned": false}""".formatted(
                        reply.text("cancellationId"), order.substring(order.lastIndexOf('/') + 1), plate.line(2))));
        Reply after = member.get(order);
        assertThat(after.text("status")).isEqualTo("CONFIRMED");
        assertThat(after.text("paymentStatus")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(after.json().at("/lines/1/cancelledQuantity").longValue()).isEqualTo(2);
        assertThat(after.json().at("/lines/1/amount").longValue()).isEqualTo(400);
        assertThat(after.number("subtotal")).isEqualTo(1_000);
        assertThat(after.number("total")).isEqualTo(700);

        Reply rest = member.post(order + "/cancellations", "{}").hasStatus(201);
        assertThat(rest.json().at("/refunded")).isEqualTo(Reply.parse("{\"points\": 300, \"payment\": 700}"));
        assertThat(member.get(order).text("paymentStatus")).isEqualTo("REFUNDED");
        cancel(order, plate.line(1)).isProblem(409, "already_cancelled");
    }

    @Test
    void triesTheCouponAgainOnTheRest() {
        String campaign = keeper.offers(1, """
                "benefit": {"type": "AMOUNT", "amount": 300}, "minimumOrderAmount": 1500""");
        String coupon = member.post(campaign + "/issues", "{}").hasStatus(201).text("issuedCouponId");
        String order = order(", \"issuedCouponId\": \"" + coupon + "\"");
        pay(order);
        Reply reply = cancel(order, plate.line(1)).hasStatus(201);
        assertThat(reply.json().at("/refunded/payment").longValue()).isEqualTo(100);
        assertThat(reply.json().at("/couponReturned").booleanValue()).isTrue();
        Reply after = member.get(order);
        assertThat(after.number("discount")).isZero();
        assertThat(after.json().get("issuedCouponId").isNull()).isTrue();
        keeper.provesCoupon(campaign);
        keeper.provesIssued(coupon);
    }

    @Test
    void leavesLessToPay() {
        String order = order("");
        cancel(order, plate.line(3)).hasStatus(201);
        assertThat(member.get(order).text("paymentStatus")).isEqualTo("NONE");
        assertThat(member.get(order).number("total")).isEqualTo(600);
        long before = member.get("/api/v1/points").number("balance");
        pay(order);
        assertThat(before - member.get("/api/v1/points").number("balance")).isEqualTo(600);
    }

    @Test
    void refusesWhatIsNotLeftAndWhatIsNotThere() {
        String order = order("");
        cancel(order, plate.line(2)).hasStatus(201);
        Reply tooMany = cancel(order, plate.line(2)).isProblem(409, "order_not_cancellable");
        assertThat(tooMany.text("detail")).contains("only 1 of " + plate.skuId());
        cancel(order, keeper.sells(1, 1).line(1)).isProblem(409, "sku_not_found");
        assertThat(member.get(order).number("subtotal")).isEqualTo(1_000);
    }

    @Test
    void repeatsItsAnswerForTheSameKey() {
        String order = order("");
        String body = "{\"lines\": [" + plate.line(1) + "]}";
        Reply first = member.post(order + "/cancellations", order, body).hasStatus(201);
        Reply again = member.post(order + "/cancellations", order, body).hasStatus(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        member.post(order + "/cancellations", order, "{}").isProblem(422, "idempotency_key_reused");
        assertThat(member.get(order).json().at("/lines/1/cancelledQuantity").longValue())
                .isEqualTo(1);
    }
}
