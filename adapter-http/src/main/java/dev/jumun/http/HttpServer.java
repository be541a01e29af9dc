package dev.jumun.http;

import dev.jumun.http.web.Responder;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.http.web.Troubles;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/** The HTTP server. Each request has a virtual thread, so that clients who stall hold up nobody. */
public final class HttpServer {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Javalin javalin;

    @Inject
    public HttpServer(HttpAddress address, Set<Routes> routes) {
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.jetty.host = address.host();
            config.jetty.port = address.port();
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(DRAIN.toMillis());
                server.setErrorHandler(new JettyErrors());
            });
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setSendDateHeader(true);
            });
            add(config, routes);
        });
    }

    private static void add(JavalinConfig config, Set<Routes> routes) {
        Responder responder = new Responder();
        new Troubles(responder).addTo(config.routes);
        Router router = new Router(config.routes, responder);
        routes.forEach(feature -> feature.addTo(router));
    }

    /** Begins to listen. */
    public void start() {
        javalin.start();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no new requests, lets running ones finish, then stops. */
    public void stop() {
        javalin.stop();
    }
}
