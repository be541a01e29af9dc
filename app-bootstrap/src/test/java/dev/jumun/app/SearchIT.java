package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Products by text and by category. What is found is told by {@code ProductQueriesContract}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private final TestServer server = TestServer.start(store(), new MovingClock());
    private final Shopkeeper keeper = server.shopkeeper();

    Settings.Store store() {
        return new Settings.Memory();
    }

    @BeforeAll
    void create() {
        create("Moon jar", "달항아리, 하얀 백자", "home & living");
        create("Mug", "커피컵", "kitchen");
        create("Moon mug", "for the moon", "kitchen");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void create(String name, String description, String category) {
        keeper.http()
                .post("/api/v1/products", """
                {"name": "%s", "description": "%s", "categories": ["%s"],
                 "skus": [{"options": {}, "price": 100, "stock": 1}]}""".formatted(name, description, category))
                .hasStatus(201);
    }

    private Reply list(String query) {
        return server.visitor().get("/api/v1/products?" + query);
    }

    private List<String> names(String query) {
        return list(query)
                .hasStatus(200)
                .json()
                .required("items")
                .valueStream()
                .map(item -> item.required("name").stringValue())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void findsByTextAndCategory() {
        assertThat(names("q=MOON")).containsExactly("Moon mug", "Moon jar");
        assertThat(names("q=mug+moon")).containsExactly("Moon mug");
        assertThat(names("q=" + encoded("컵"))).containsExactly("Mug");
        assertThat(names("q=" + encoded("항아리 백자"))).containsExactly("Moon jar");
        assertThat(names("category=kitchen")).containsExactly("Moon mug", "Mug");
        assertThat(names("category=" + encoded("home & living"))).containsExactly("Moon jar");
        assertThat(names("q=moon&category=kitchen")).containsExactly("Moon mug");
        assertThat(names("q=saucer")).isEmpty();
    }

    @Test
    void leafsThroughWhatIsFound() {
        Reply first = list("q=moon&limit=1").hasStatus(200);
        assertThat(first.json().at("/items/0/name").stringValue()).isEqualTo("Moon mug");
        Reply second = list("q=moon&limit=1&cursor=" + first.text("next")).hasStatus(200);
        assertThat(second.json().at("/items/0/name").stringValue()).isEqualTo("Moon jar");
        assertThat(second.json().required("next").isNull()).isTrue();
    }

    @Test
    void saysEverythingThatIsWrongWithASearch() {
        Reply bad = list("q=" + "x".repeat(101) + "&category=&limit=0&cursor=x&colour=red");
        assertThat(bad.isProblem(400, "invalid_request").wrongFields())
                .containsExactlyInAnyOrder("q", "category", "limit", "cursor", "colour");
        list("q=").isProblem(400, "invalid_request");
        list("q=++").isProblem(400, "invalid_request");
        list("q=a&q=b").isProblem(400, "invalid_request");
        list("q=%00").isProblem(400, "invalid_request");
        list("q=" + encoded("\u3000")).isProblem(400, "invalid_request");
        list("q=" + encoded("\u00a0\u2007 \u202f")).isProblem(400, "invalid_request");
        list("category=" + "x".repeat(101)).isProblem(400, "invalid_request");
        assertThat(names("q=" + "x".repeat(100))).isEmpty();
    }
}
