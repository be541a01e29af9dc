package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Item;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an administrator changes holds for later orders, and for no earlier one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PricingIT {
    private final MovingClock clock = new MovingClock();
    private final TestServer server = TestServer.start(clock);
    private final Shopkeeper keeper = server.shopkeeper();
    private final Shopper member = server.member();

    @AfterAll
    void stop() {
        server.close();
    }

    private Reply buy(Item item) {
        return member.post("/api/v1/orders", "{\"lines\": [" + item.line(2) + "]}");
    }

    @Test
    void chargesThePriceOfTheMomentOfTheOrder() {
        Item item = keeper.sells(1_000, 10);
        String before = buy(item).hasStatus(201).header("Location").orElseThrow();

        Reply changed = keeper.http()
                .patch("/api/v1/skus/" + item.skuId(), "{\"price\": 1500}")
                .hasStatus(200);

        assertThat(changed.json()).isEqualTo(Reply.parse("""
                {"skuId": "%s", "options": {}, "price": 1500, "available": 8, "cap": null}""".formatted(item.skuId())));
        assertThat(buy(item).hasStatus(201).number("total")).isEqualTo(3_000);
        assertThat(member.get(before).number("total")).isEqualTo(2_000);
        member.post("/api/v1/points/charges", "{\"amount\": 2000}").hasStatus(201);
        assertThat(member.post(before + "/payments", "{\"method\": \"POINTS\"}")
                        .hasStatus(201)
                        .number("amount"))
                .isEqualTo(2_000);
        keeper.proves(item);
        keeper.proves(member);
    }

    @Test
    void keepsTheNameOfTheMomentOfTheOrder() {
        Item item = keeper.sells(1_000, 10);
        Reply before = buy(item).hasStatus(201);
        String name = before.json().at("/lines/0/name").asString();

        keeper.http().patch(item.productPath(), "{\"name\": \"Samovar\"}").hasStatus(200);

        assertThat(member.get(before.header("Location").orElseThrow())
                        .json()
                        .at("/lines/0/name")
                        .asString())
                .isEqualTo(name);
        assertThat(buy(item).json().at("/lines/0/name").asString()).isEqualTo("Samovar");
    }

    @Test
    void sellsWithinTheSalePeriodOnly() {
        Item item = keeper.sells(1_000, 10);
        Instant start = clock.instant().plus(Duration.ofMinutes(1));
        keeper.http()
                .patch(item.productPath(), """
                {"saleStartsAt": "%s", "saleEndsAt": "%s"}""".formatted(start, start.plusSeconds(60)))
                .hasStatus(200);

        buy(item).isProblem(409, "not_on_sale");
        clock.pass(Duration.ofMinutes(1));
        buy(item).hasStatus(201);
        clock.pass(Duration.ofMinutes(1));
        buy(item).isProblem(409, "not_on_sale");

        keeper.http()
                .patch(item.productPath(), "{\"saleStartsAt\": null, \"saleEndsAt\": null}")
                .hasStatus(200);
        buy(item).hasStatus(201);
        keeper.proves(item);
    }
}
