package dev.jumun.app.support;

import dev.jumun.tck.Crowd;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The people who come to a shop, wherever it is. */
public final class Visitors implements AutoCloseable {
    /** So few sign in at once that nobody waits long for the memory-hard hash. */
    private static final int MOST_AT_THE_DOOR = 50;

    private final AtomicInteger signUps = new AtomicInteger();
    private final URI shop;
    private final HttpClient http;

    private Visitors(URI shop, Optional<InetAddress> from) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        from.ifPresent(client::localAddress);
        this.shop = shop;
        this.http = client.build();
    }

    /** To a shop at {@code http://host:port}. */
    public static Visitors to(String address) {
        return new Visitors(URI.create(address), Optional.empty());
    }

    /** To a shop, from another address of this machine. */
    public static Visitors to(String address, InetAddress from) {
        return new Visitors(URI.create(address), Optional.of(from));
    }

    /** Somebody who is not signed in. */
    public Shopper visitor() {
        return new Shopper(http, shop);
    }

    /** Somebody who just signed up and in. */
    public Shopper member() {
        String email = "member" + signUps.incrementAndGet() + "@example.com";
        String body = """
                {"email": "%s", "password": "%s", "name": "Kim"}""".formatted(email, TestServer.PASSWORD);
        Reply member = visitor().post("/api/v1/members", body).hasStatus(201);
        return visitor().signIn(email, TestServer.PASSWORD).named(member.text("memberId"));
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
        return new Shopkeeper(visitor().signIn(TestServer.OWNER.address(), TestServer.PASSWORD));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
