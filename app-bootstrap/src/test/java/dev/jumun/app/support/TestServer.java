package dev.jumun.app.support;

import dev.jumun.app.Server;
import dev.jumun.app.config.Settings;
import dev.jumun.app.config.Settings.Administrator;
import dev.jumun.http.auth.TokenKey;
import dev.jumun.http.point.TopUp;
import dev.jumun.member.Email;
import dev.jumun.tck.Crowd;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server on a free port, and the people who come to it. */
public final class TestServer implements AutoCloseable {
    /** What everybody signs in with. */
    public static final String PASSWORD = "correct horse battery";

    public static final Duration PAYMENT_DEADLINE = Duration.ofMinutes(10);

    /** So few sign in at once that nobody waits long for the memory-hard hash. */
    private static final int MOST_AT_THE_DOOR = 50;

    private static final Email OWNER = new Email("owner@example.com");

    private final AtomicInteger signUps = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Server server;
    private final int port;

    private TestServer(Settings.Store store, InstantSource clock) {
        Settings settings = new Settings(
                "127.0.0.1",
                0,
                Optional.empty(),
                store,
                false,
                Optional.of(new Administrator(OWNER, PASSWORD)),
                List.of(TokenKey.generated()),
                Currency.getInstance("KRW"),
                TopUp.OPEN,
                PAYMENT_DEADLINE);
        this.server = Server.start(settings, clock);
        this.port = server.port();
    }

    public static TestServer start(InstantSource clock) {
        return start(new Settings.Memory(), clock);
    }

    public static TestServer start(Settings.Store store, InstantSource clock) {
        return new TestServer(store, clock);
    }

    public int port() {
        return port;
    }

    /** Somebody who is not signed in. */
    public Shopper visitor() {
        return new Shopper(http, URI.create("http://127.0.0.1:" + port()));
    }

    /** Somebody who just signed up and in. */
    public Shopper member() {
        String email = "member" + signUps.incrementAndGet() + "@example.com";
        String body = """
                {"email": "%s", "password": "%s", "name": "Kim"}""".formatted(email, PASSWORD);
        Reply member = visitor().post("/api/v1/members", body).hasStatus(201);
        return visitor().signIn(email, PASSWORD).named(member.text("memberId"));
    }

    /** Many who just signed up and in. */
    public List<Shopper> members(int count) {
        List<Shopper> members = new ArrayList<>();
        while (members.size() < count) {
            members.addAll(Crowd.rush(Math.min(MOST_AT_THE_DOOR, count - members.size()), number -> member()));
        }
        return members;
    }

    /** The administrator, signed in. */
    public Shopkeeper shopkeeper() {
        return new Shopkeeper(visitor().signIn(OWNER.address(), PASSWORD));
    }

    @Override
    public void close() {
        server.stop();
        http.shutdownNow();
    }
}
