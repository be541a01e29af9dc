package dev.jumun.http;

import dev.jumun.http.auth.RequestLimit;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * The HTTP server: the API on one port, and what is for operators on another, or on the same for callers on this
 * machine only.
 */
public final class HttpServer {
    private final HttpListener api;
    private final Optional<HttpListener> operators;

    @Inject
    public HttpServer(HttpAddress address, RequestLimit limit, Set<Routes> routes) {
        this.operators = address.operatorPort()
                .map(port ->
                        new HttpListener(address.host(), port, router -> add(routes, Routes::areForOperators, router)));
        this.api = new HttpListener(address.host(), address.port(), router -> {
            add(routes, feature -> !feature.areForOperators(), limit.over(router));
            if (operators.isEmpty()) {
                add(routes, Routes::areForOperators, router.forThisMachineOnly());
            }
        });
    }

    private static void add(Set<Routes> routes, Predicate<Routes> wanted, Router router) {
        routes.stream().filter(wanted).forEach(feature -> feature.addTo(router));
    }

    /** Begins to listen. */
    public void start() {
        api.start();
        operators.ifPresent(HttpListener::start);
    }

    /** The port that the API listens on. */
    public int port() {
        return api.port();
    }

    /** The port that operators ask. */
    public int operatorPort() {
        return operators.orElse(api).port();
    }

    /** Takes no new requests, lets running ones finish, then stops. */
    public void stop() {
        CompletableFuture<?> operatorsToo =
                CompletableFuture.runAsync(() -> operators.ifPresent(HttpListener::stop), Thread::startVirtualThread);
        api.stop();
        operatorsToo.join();
    }
}
