package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators find anybody's orders, and cancel them for members. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminOrdersIT {
    private static final String ORDERS = "/api/v1/admin/orders";

    private final TestServer server = TestServer.start(store(), new MovingClock());
    private final Shopkeeper keeper = server.shopkeeper();
    private final Item jar = keeper.sells(100, 1_000);

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterAll
    void stop() {
        keeper.proves(jar);
        server.close();
    }

    private String placed(Shopper member, int jars) {
        return member.post("/api/v1/orders", "{\"lines\": [" + jar.line(jars) + "]}")
                .hasStatus(201)
                .text("orderId");
    }

    private Reply cancel(String order, String body) {
        return keeper.http().post(ORDERS + "/" + order + "/cancellations", body);
    }

    private List<String> found(String query) {
        List<String> ids = new ArrayList<>();
        Reply page = keeper.http().get(ORDERS + "?" + query).hasStatus(200);
        page.json()
                .required("items")
                .forEach(order -> ids.add(order.required("orderId").asString()));
        return ids;
    }

    @Test
    void findsOrdersByMemberAndStatus() {
        Shopper kim = server.member();
        Shopper lee = server.member();
        String first = placed(kim, 1);
        String second = placed(kim, 1);
        String third = placed(lee, 1);
        cancel(first, "{}").hasStatus(201);
        assertThat(found("memberId=" + kim.id())).containsExactly(second, first);
        assertThat(found("memberId=" + kim.id() + "&status=CANCELLED")).containsExactly(first);
        assertThat(found("memberId=" + lee.id() + "&status=EXPIRED")).isEmpty();
        assertThat(found("status=AWAITING_PAYMENT&limit=2")).containsExactly(third, second);
        assertThat(found("limit=3")).containsExactly(third, second, first);
        Reply page = keeper.http().get(ORDERS + "?limit=1").hasStatus(200);
        assertThat(found("limit=1&cursor=" + page.text("next"))).containsExactly(second);
        assertThat(page.json().at("/items/0").toString())
                .isEqualTo(lee.get("/api/v1/orders/" + third).json().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=PAID",
                "status=confirmed",
                "status=",
                "memberId=1",
                "memberId=",
                "member=x",
                "status=CONFIRMED&status=CONFIRMED"
            })
    void saysWhatIsWrongWithAFilter(String query) {
        assertThat(keeper.http()
                        .get(ORDERS + "?" + query)
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .containsExactly(query.substring(0, query.indexOf('=')));
        assertThat(keeper.http()
                        .get(ORDERS + "?status=x&memberId=y&limit=0")
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .containsExactlyInAnyOrder("status", "memberId", "limit");
    }

    @Test
    void cancelsForAMember() {
        Shopper kim = server.member();
        kim.post("/api/v1/points/charges", "{\"amount\": 300}").hasStatus(201);
        String order = placed(kim, 3);
        kim.post("/api/v1/orders/" + order + "/payments", "{\"method\": \"POINTS\"}")
                .hasStatus(201);
        String body = "{\"lines\": [" + jar.line(1) + "]}";
        String path = ORDERS + "/" + order + "/cancellations";
        Reply first = keeper.http().post(path, order, body).hasStatus(201);
        assertThat(first.json().at("/refunded/payment").longValue()).isEqualTo(100);
        assertThat(keeper.http().post(path, order, body).hasStatus(201).body()).isEqualTo(first.body());
        assertThat(kim.get("/api/v1/points").number("balance")).isEqualTo(100);
        cancel(order, "{}").hasStatus(201);
        cancel(order, "{}").isProblem(409, "already_cancelled");
        assertThat(kim.get("/api/v1/points").number("balance")).isEqualTo(300);
        keeper.proves(kim);
    }

    @Test
    void anAdministratorsKeyIsNotThatOfTheirOwnOrders() {
        String own = placed(keeper.http(), 1);
        String other = placed(keeper.http(), 1);
        keeper.http()
                .post("/api/v1/orders/" + own + "/cancellations", "same", "{}")
                .hasStatus(201);
        keeper.http()
                .post(ORDERS + "/" + other + "/cancellations", "same", "{}")
                .hasStatus(201);
    }

    @Test
    void aMemberSeesThePaymentsOfAnOrder() {
        Shopper kim = server.member();
        kim.post("/api/v1/points/charges", "{\"amount\": 300}").hasStatus(201);
        String order = "/api/v1/orders/" + placed(kim, 3);
        assertThat(kim.get(order + "/payments").hasStatus(200).json())
                .isEqualTo(Reply.parse("{\"items\": [], \"next\": null}"));
        Reply paid = kim.post(order + "/payments", "{\"method\": \"POINTS\"}").hasStatus(201);
        assertThat(kim.get(order + "/payments").json().at("/items/0")).isEqualTo(paid.json());
        kim.post(order + "/cancellations", "{\"lines\": [" + jar.line(1) + "]}").hasStatus(201);
        Reply after = kim.get(order + "/payments").hasStatus(200);
        assertThat(after.json().at("/items/0/status").asString()).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(after.json().at("/items/0/refunded").longValue()).isEqualTo(100);
        assertThat(after.json().at("/items/0/amount").longValue()).isEqualTo(300);
    }
}
