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
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The HTTP server. Each request has a virtual thread, so that clients who stall hold up nobody. */
public final class HttpServer {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    /** How many connections may wait to be accepted; of a larger crowd, the operating system turns some away. */
    private static final int MOST_AT_THE_DOOR = 4_096;

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
            config.jetty.addConnector((server, http) -> connector(address, server, http));
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

    private static ServerConnector connector(HttpAddress address, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setAcceptQueueSize(MOST_AT_THE_DOOR);
        return connector;
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
