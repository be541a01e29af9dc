package dev.jumun.http;

import dev.jumun.http.web.Responder;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Troubles;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One port with its routes. Each request has a virtual thread, so that clients who stall hold up nobody. */
final class HttpListener {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    /**
     * How long, while stopping, a client may be silent in the middle of a request; an idle one holds the stop up as
     * long.
     */
    private static final Duration LAST_WORD = Duration.ofSeconds(3);

    /** How many connections may wait to be accepted; of a larger crowd, the operating system turns some away. */
    private static final int MOST_AT_THE_DOOR = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

    private final String where;
    private final Javalin javalin;

    HttpListener(String host, int port, Consumer<Router> routes) {
        this.where = host + " port " + port;
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.jetty.threadPool = threads();
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.jetty.addConnector((server, http) -> connector(host, port, server, http));
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(DRAIN.toMillis());
                server.setErrorHandler(new JettyErrors());
            });
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setSendDateHeader(true);
                // Nearly each request has a token and a key of its own: remembering them would be of no use.
                http.setHeaderCacheSize(0);
            });
            Responder responder = new Responder();
            new Troubles(responder).addTo(config.routes);
            routes.accept(new Router(config.routes, responder));
        });
    }

    /** Requests have virtual threads. Who waits for the network has a platform thread: it would hold a carrier all along. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("jumun-http");
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    private static ServerConnector connector(String host, int port, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(MOST_AT_THE_DOOR);
        connector.setShutdownIdleTimeout(LAST_WORD.toMillis());
        return connector;
    }

    void start() {
        try {
            javalin.start();
        } catch (RuntimeException refused) {
            throw new IllegalStateException("cannot listen on " + where, refused);
        }
    }

    int port() {
        return javalin.port();
    }

    /** Takes no new requests, lets running ones finish, then stops. */
    void stop() {
        try {
            javalin.stop();
        } catch (RuntimeException late) {
            LOG.warn("some requests did not end within {}: {}", DRAIN, late.toString());
        }
    }
}
