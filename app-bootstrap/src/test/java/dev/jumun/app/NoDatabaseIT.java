package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.Item;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.ServerProcess;
import dev.jumun.app.support.Shopkeeper;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.server.Wait;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server on MySQL that is not told where, does not find it, or loses it. */
@Timeout(90)
class NoDatabaseIT {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** Twenty seconds, and the end of the process. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(22);

    @Test
    void asksWhereTheDatabaseIs() throws Exception {
        try (ServerProcess server = ServerProcess.start(Map.of("JUMUN_STORE", "mysql"))) {
            assertThat(server.text())
                    .contains("JUMUN_MYSQL_URL: must be set when JUMUN_STORE is mysql")
                    .contains("JUMUN_MYSQL_USER: must be set when JUMUN_STORE is mysql");
            assertThat(server.exitCode()).isEqualTo(2);
        }
    }

    @Test
    @Tag("proof")
    void saysThatTheDatabaseIsNotThere() throws Exception {
        try (MySqlDatabase database = MySqlServer.shared().createDatabase();
                FaultProxy proxy = MySqlServer.shared().proxy()) {
            proxy.refuse();
            try (ServerProcess server = ServerProcess.start(MySqlShop.environment(database.url(proxy), database))) {
                assertThat(server.text().lines().filter(line -> line.startsWith("Jumun cannot start")))
                        .singleElement()
                        .asString()
                        .contains("no connection to " + database.url(proxy), "refused");
                assertThat(server.exitCode()).isEqualTo(2);
            }
        }
    }

    @Test
    @Tag("proof")
    void answersHonestlyUntilTheDatabaseIsBack() throws Exception {
        try (MySqlDatabase database = MySqlServer.shared().createDatabase();
                FaultProxy proxy = MySqlServer.shared().proxy();
                TestServer server = TestServer.start(
                        new Settings.MySql(MySqlShop.settings(database, proxy)), InstantSource.system())) {
            Shopkeeper keeper = server.shopkeeper();
            Item item = keeper.sells(1_000, 10);
            Shopper member = server.member();
            String cart = "{\"lines\": [" + item.line(1) + "]}";
            member.get("/health/ready").hasStatus(200);

            proxy.refuse();
            proxy.resetConnections();

            isUnavailable(() -> member.post("/api/v1/orders", "while-away", cart));
            isUnavailable(() -> member.get(item.productPath()));
            member.get("/health/live").hasStatus(200);
            member.get("/health/ready").isProblem(503, "unavailable");

            proxy.heal();

            Reply order = member.post("/api/v1/orders", "while-away", cart).hasStatus(201);
            assertThat(order.header("Idempotency-Replayed")).isEmpty();
            assertThat(keeper.available(item)).isEqualTo(9);
            member.get("/health/ready").hasStatus(200);
            keeper.proves(item);
            keeper.proves(member);
        }
    }

    @Test
    @Tag("proof")
    void stopsInTimeWhileTheDatabaseIsSilent() throws Exception {
        try (MySqlDatabase database = MySqlServer.shared().createDatabase();
                FaultProxy proxy = MySqlServer.shared().proxy();
                HttpClient client = HttpClient.newHttpClient()) {
            MySqlShop.Started server = MySqlShop.start(database.url(proxy), database, "0");
            try (ServerProcess process = server.process()) {
                proxy.blackHole();
                HttpRequest ready = HttpRequest.newBuilder(URI.create(server.address() + "/health/ready"))
                        .build();
                var unanswered = client.sendAsync(ready, BodyHandlers.discarding());
                Wait.sleep(Duration.ofSeconds(2));
                assertThat(unanswered).isNotDone();

                long told = System.nanoTime();
                process.terminate();

                assertThat(process.exitCode()).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(LONGEST_STOP);
            }
        }
    }

    private static void isUnavailable(Supplier<Reply> request) {
        long begun = System.nanoTime();
        Reply reply = request.get().isProblem(503, "unavailable");
        assertThat(reply.header("Retry-After")).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_WAIT);
    }
}
