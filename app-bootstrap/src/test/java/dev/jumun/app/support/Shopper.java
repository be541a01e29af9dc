package dev.jumun.app.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A client of the shop, signed in or not. */
public final class Shopper {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI shop;
    private final Optional<String> token;
    private final String id;

    Shopper(HttpClient http, URI shop) {
        this(http, shop, Optional.empty(), "");
    }

    private Shopper(HttpClient http, URI shop, Optional<String> token, String id) {
        this.http = http;
        this.shop = shop;
        this.token = token;
        this.id = id;
    }

    /** The same client with this token. */
    public Shopper withToken(String access) {
        return new Shopper(http, shop, Optional.of(access), id);
    }

    /** The same client, as this member. */
    public Shopper named(String memberId) {
        return new Shopper(http, shop, token, memberId);
    }

    /** The member's id. */
    public String id() {
        return id;
    }

    public String token() {
        return token.orElseThrow();
    }

    public Shopper signIn(String email, String password) {
        return withToken(tryToSignIn(email, password).hasStatus(201).text("accessToken"));
    }

    public Reply tryToSignIn(String email, String password) {
        return post("/api/v1/sessions", """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON with a key that was never used. */
    public Reply post(String path, String json) {
        return post(path, UUID.randomUUID().toString(), json);
    }

    public Reply post(String path, String idempotencyKey, String json) {
        return send(json(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(json)));
    }

    public Reply patch(String path, String json) {
        return send(json(path).method("PATCH", BodyPublishers.ofString(json)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request to complete, with the token if there is one. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE);
        token.ifPresent(access -> request.header("Authorization", "Bearer " + access));
        return request;
    }

    /** A request to complete that says it has JSON. */
    public HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new AssertionError("no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
