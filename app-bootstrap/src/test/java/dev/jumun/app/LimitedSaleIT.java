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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** So many a member, and no more than was announced. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitedSaleIT {
    private final TestServer server = TestServer.start(store(), new MovingClock());
    private final Shopkeeper keeper = server.shopkeeper();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Reply create(String limit, String cap) {
        return keeper.http().post("/api/v1/products", """
                {"name": "Print", "description": "", "categories": [], "purchaseLimit": %s,
                 "skus": [{"options": {"size": "S"}, "price": 100, "stock": 50, "cap": %s},
                          {"options": {"size": "L"}, "price": 100, "stock": 50}]}""".formatted(limit, cap));
    }

    private List<Item> prints(String limit, String cap) {
        Reply created = create(limit, cap).hasStatus(201);
        return created.json()
                .required("skus")
                .valueStream()
                .map(sku -> new Item(
                        created.text("productId"), sku.required("skuId").stringValue()))
                .toList();
    }

    private static Reply buy(Shopper member, Item item, long quantity) {
        return member.post("/api/v1/orders", "{\"lines\": [" + item.line(quantity) + "]}");
    }

    @Test
    void letsOneMemberHaveThreeHoweverOftenTheyAskAtOnce() {
        List<Item> prints = prints("3", "null");
        Shopper member = server.member();
        List<Reply> replies = Crowd.rush(16, number -> buy(member, prints.get(number % 2), 1));
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(3);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> reply.isProblem(409, "purchase_limit_exceeded"));
        provesQuota(prints.getFirst(), member, 3);
        keeper.proves(member);
        keeper.proves(prints.toArray(Item[]::new));
    }

    @Test
    void leavesAMemberWhatIsGivenBackWhileTheyAsk() {
        Item print = prints("3", "null").getFirst();
        Shopper member = server.member();
        String first = buy(member, print, 3).hasStatus(201).header("Location").orElseThrow();
        List<Reply> replies = Crowd.rush(
                8, number -> number == 0 ? member.post(first + "/cancellations", "{}") : buy(member, print, 2));
        replies.getFirst().hasStatus(201);
        long placed =
                replies.stream().skip(1).filter(reply -> reply.status() == 201).count();
        assertThat(placed).isLessThanOrEqualTo(1);
        provesQuota(print, member, 2 * placed);
        buy(member, print, 3 - 2 * placed).hasStatus(201);
        buy(member, print, 1).isProblem(409, "purchase_limit_exceeded");
    }

    /** The journal agrees with what the member has. */
    private void provesQuota(Item item, Shopper member, long held) {
        JsonNode proof = keeper.http()
                .get("/api/v1/admin/proofs/quota/" + item.productId() + "." + member.id())
                .hasStatus(200)
                .json();
        assertThat(proof.required("holds").booleanValue()).isTrue();
        assertThat(proof.required("checks")
                        .valueStream()
                        .filter(check -> check.required("account").stringValue().equals("quota/held"))
                        .map(check -> check.required("stated").longValue()))
                .containsExactly(held);
    }

    @Test
    void changesTheLimitForEverySku() {
        List<Item> prints = prints("3", "null");
        Shopper member = server.member();
        buy(member, prints.getFirst(), 3).hasStatus(201);
        String path = prints.getFirst().productPath();
        assertThat(keeper.http().patch(path, "{\"purchaseLimit\": 4}").number("purchaseLimit"))
                .isEqualTo(4);
        buy(member, prints.getLast(), 2).isProblem(409, "purchase_limit_exceeded");
        buy(member, prints.getLast(), 1).hasStatus(201);
        assertThat(keeper.http()
                        .patch(path, "{\"purchaseLimit\": null}")
                        .json()
                        .required("purchaseLimit")
                        .isNull())
                .isTrue();
        buy(member, prints.getLast(), 20).hasStatus(201);
        keeper.http().patch(path, "{\"purchaseLimit\": 0}").isProblem(400, "invalid_request");
        keeper.http().get("/api/v1/admin/proofs/quota/" + member.id()).isProblem(404, "not_found");
    }

    @Test
    void putsUpNoMoreThanWasAnnounced() {
        Item print = prints("null", "60").getFirst();
        buy(server.member(), print, 20).hasStatus(201);
        String eleven = "{\"type\": \"RECEIVE\", \"quantity\": 11}";
        keeper.http().post(print.movementsPath(), eleven).isProblem(409, "cap_exceeded");
        keeper.http()
                .post(print.movementsPath(), "{\"type\": \"ADJUST\", \"quantity\": -31, \"reason\": \"burnt\"}")
                .isProblem(409, "out_of_stock");
        keeper.http()
                .post(print.movementsPath(), "{\"type\": \"ADJUST\", \"quantity\": -30, \"reason\": \"burnt\"}")
                .hasStatus(201);
        keeper.http().post(print.movementsPath(), eleven).hasStatus(201);
        keeper.proves(print);
    }

    @Test
    void saysWhichLimitOrCapIsOutOfBounds() {
        assertThat(create("0", "49").isProblem(400, "invalid_request").wrongFields())
                .containsExactlyInAnyOrder("purchaseLimit", "skus[0].cap");
        create("1.5", "60").isProblem(400, "invalid_request");
        create("1000000000000", "1000000000001").isProblem(400, "invalid_request");
    }
}
