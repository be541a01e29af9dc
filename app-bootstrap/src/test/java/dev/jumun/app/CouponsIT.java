package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.tck.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Coupons from campaign to cancellation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouponsIT {
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final MovingClock clock = new MovingClock();
    private final TestServer server = TestServer.start(store(), clock);
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item item = keeper.sells(10_000, 1_000);
    private final Shopper member = server.member();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterAll
    void stop() {
        keeper.proves(item);
        keeper.proves(member);
        server.close();
    }

    private String issued(Shopper to, String campaign) {
        return to.post(campaign + "/issues", "{}").hasStatus(201).text("issuedCouponId");
    }

    private Reply order(Shopper by, String coupon, long points) {
        return by.post("/api/v1/orders", """
                {"lines": [%s], "issuedCouponId": "%s", "points": %d}""".formatted(item.line(1), coupon, points));
    }

    private JsonNode mine(String coupon) {
        return member.get("/api/v1/coupons/mine?limit=100")
                .hasStatus(200)
                .json()
                .required("items")
                .valueStream()
                .filter(one -> one.required("issuedCouponId").stringValue().equals(coupon))
                .findFirst()
                .orElseThrow();
    }

    private String status(String coupon) {
        return mine(coupon).required("status").stringValue();
    }

    @Test
    void showsACampaignAsItWasMadeAndHowManyAreLeft() {
        Reply made = keeper.http().post("/api/v1/coupons", """
                {"name": "Winter", "totalQuantity": 3, "benefit": {"type": "PERCENT", "percent": 10},
                 "startsAt": "2026-01-01T00:00:00Z", "endsAt": "2027-01-01T00:00:00Z"}""").hasStatus(201);
        String path = "/api/v1/coupons/" + made.text("couponId");
        assertThat(made.header("Location")).hasValue(path);
        issued(member, path);
        assertThat(server.visitor().get(path).hasStatus(200).json())
                .isEqualTo(Reply.parse("""
                {"couponId": "%s", "name": "Winter", "totalQuantity": 3, "perMemberLimit": 1,
                 "benefit": {"type": "PERCENT", "percent": 10, "maxDiscount": null}, "minimumOrderAmount": 0,
                 "productIds": [], "categories": [], "startsAt": "2026-01-01T00:00:00Z",
                 "endsAt": "2027-01-01T00:00:00Z", "issued": 1, "remaining": 2}""".formatted(made.text("couponId"))));
        keeper.provesCoupon(path);
    }

    @Test
    void issuesOnceForOneKey() {
        String campaign = keeper.offers(5, """
                "perMemberLimit": 2, "benefit": {"type": "AMOUNT", "amount": 1000}""");
        Reply first = member.post(campaign + "/issues", "the-key", "{}").hasStatus(201);
        Reply again = member.post(campaign + "/issues", "the-key", "{}").hasStatus(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(first.json()).isEqualTo(Reply.parse("""
                {"issuedCouponId": "%s", "couponId": "%s", "name": "Winter", "number": 1, "status": "ISSUED",
                 "issuedAt": "%s", "expiresAt": "2027-01-01T00:00:00Z"}""".formatted(
                        first.text("issuedCouponId"), first.text("couponId"), clock.instant())));
        assertThat(mine(first.text("issuedCouponId"))).isEqualTo(first.json());
        issued(member, campaign);
        member.post(campaign + "/issues", "{}").isProblem(409, "coupon_already_issued");
    }

    @Test
    void takesTheDiscountOffAndGivesTheCouponBack() {
        String coupon = issued(member, keeper.offers(1, """
                "benefit": {"type": "PERCENT", "percent": 15, "maxDiscount": 1234}"""));
        member.post("/api/v1/points/charges", "{\"amount\": 10000}").hasStatus(201);
        Reply placed = order(member, coupon, 66).hasStatus(201);
        assertThat(placed.number("subtotal")).isEqualTo(10_000);
        assertThat(placed.number("discount")).isEqualTo(1_234);
        assertThat(placed.number("pointsUsed")).isEqualTo(66);
        assertThat(placed.number("total")).isEqualTo(8_700);
        assertThat(placed.text("issuedCouponId")).isEqualTo(coupon);
        assertThat(status(coupon)).isEqualTo("USED");
        String path = placed.header("Location").orElseThrow();
        assertThat(member.post(path + "/payments", "{\"method\": \"POINTS\"}")
                        .hasStatus(201)
                        .number("amount"))
                .isEqualTo(8_700);
        order(member, coupon, 0).isProblem(409, "coupon_used");

        Reply cancelled = member.post(path + "/cancellations", "{}").hasStatus(201);

        assertThat(cancelled.json().required("couponReturned").booleanValue()).isTrue();
        assertThat(cancelled.json().at("/refunded/payment").longValue()).isEqualTo(8_700);
        assertThat(status(coupon)).isEqualTo("ISSUED");
        assertThat(member.get("/api/v1/points").number("balance")).isEqualTo(10_000);
        keeper.provesIssued(coupon);
        order(member, coupon, 0).hasStatus(201);
    }

    @Test
    void refusesWhatCannotBeUsed() {
        Shopper other = server.member();
        String coupon = issued(member, keeper.offers(1));
        order(other, coupon, 0).isProblem(404, "not_found");
        order(other, UUID.randomUUID().toString(), 0).isProblem(404, "not_found");
        order(member, "no-id", 0).isProblem(400, "invalid_request");
        String dear = issued(member, keeper.offers(1, """
                "minimumOrderAmount": 10001, "benefit": {"type": "AMOUNT", "amount": 1000}"""));
        order(member, dear, 0).isProblem(422, "coupon_not_applicable");
        order(member, coupon, 9_001).isProblem(409, "points_exceed_total");
        String revocations = "/api/v1/admin/issued-coupons/" + coupon + "/revocations";
        member.post(revocations, "{}").isProblem(403, "forbidden");
        Reply revoked =
                keeper.http().post(revocations, "{\"reason\": \"mistaken\"}").hasStatus(201);
        assertThat(revoked.text("status")).isEqualTo("REVOKED");
        keeper.http().post(revocations, "{}").isProblem(409, "coupon_revoked");
        order(member, coupon, 0).isProblem(409, "coupon_revoked");
        keeper.provesIssued(coupon);
    }

    @Test
    void knowsBeforeAndAfterItsPeriod() {
        String later =
                keeper.http().post("/api/v1/coupons", """
                {"name": "Later", "totalQuantity": 1, "benefit": {"type": "AMOUNT", "amount": 1},
                 "startsAt": "2100-01-01T00:00:00Z", "endsAt": "2101-01-01T00:00:00Z"}""").header("Location").orElseThrow();
        member.post(later + "/issues", "{}").isProblem(409, "coupon_not_started");
        MovingClock year = new MovingClock();
        try (TestServer another = TestServer.start(year)) {
            String campaign = another.shopkeeper().offers(2);
            Shopper buyer = another.member();
            issued(buyer, campaign);
            year.pass(A_YEAR);
            Shopper late = another.member();
            late.post(campaign + "/issues", "{}").isProblem(409, "coupon_expired");
        }
    }

    /** Hard case 9. */
    @Test
    void oneCouponOnEightOrdersAtOnceIsOneDiscount() {
        for (int round = 0; round < 5; round++) {
            String coupon = issued(member, keeper.offers(1));
            long before = keeper.available(item);
            List<Reply> replies = Crowd.rush(8, number -> order(member, coupon, 0));
            assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
            replies.stream()
                    .filter(reply -> reply.status() != 201)
                    .forEach(reply -> reply.isProblem(409, "coupon_used"));
            assertThat(keeper.available(item)).isEqualTo(before - 1);
            keeper.provesIssued(coupon);
        }
    }

    @Test
    void sortsThoseThatApplyToACartByWhatTheyTakeOff() {
        Shopper chooser = server.member();
        String small = issued(chooser, keeper.offers(1));
        String large = issued(chooser, keeper.offers(1, """
                "benefit": {"type": "PERCENT", "percent": 50}"""));
        String mugs = issued(
                chooser, keeper.offers(1, """
                "productIds": ["%s"], "benefit": {"type": "PERCENT", "percent": 50}""".formatted(keeper.sells(1, 1).productId())));
        String path = "/api/v1/coupons/mine?applicableTo=" + item.skuId() + ":2";
        JsonNode offers = chooser.get(path).hasStatus(200).json();
        assertThat(offers.required("items")
                        .valueStream()
                        .map(offer -> offer.required("issuedCouponId").stringValue()))
                .containsExactly(large, small)
                .doesNotContain(mugs);
        assertThat(offers.at("/items/0/discount").longValue()).isEqualTo(10_000);
        assertThat(offers.at("/items/1/discount").longValue()).isEqualTo(1_000);
        assertThat(offers.required("next").isNull()).isTrue();
        assertThat(chooser.get(path + "&limit=1").json().required("items").size())
                .isEqualTo(1);
        chooser.get("/api/v1/coupons/mine?applicableTo=" + UUID.randomUUID() + ":1")
                .isProblem(409, "sku_not_found");
        for (String wrong :
                List.of("", "x", item.skuId(), item.skuId() + ":0", item.skuId() + ":1,", item.skuId() + ":-1")) {
            assertThat(chooser.get("/api/v1/coupons/mine?applicableTo=" + wrong)
                            .isProblem(400, "invalid_request")
                            .wrongFields())
                    .containsExactly("applicableTo");
        }
        assertThat(chooser.get(path + "&cursor=" + UUID.randomUUID() + "&limit=0")
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .containsExactlyInAnyOrder("cursor", "limit");
    }
}
