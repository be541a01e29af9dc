package dev.jumun.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.jumun.app.config.Settings;
import dev.jumun.app.config.Settings.Administrator;
import dev.jumun.app.demo.DemoCatalog;
import dev.jumun.app.wiring.ServerModule;
import dev.jumun.app.wiring.Stores;
import dev.jumun.http.HttpServer;
import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import dev.jumun.redis.RedisConnection;
import dev.jumun.store.Persistence;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running shop. */
public final class Server {
    private static final Duration NO_REQUESTS = Duration.ofSeconds(12);
    private static final Duration NO_CHANGES = Duration.ofSeconds(16);
    private static final Duration ALL_TOLD = Duration.ofSeconds(18);
    private static final Duration OVER = Duration.ofSeconds(20);

    private final Settings settings;
    private final Persistence persistence;
    private final Optional<RedisConnection> redis;
    private final HttpServer http;
    private final Sweeper sweeper;
    private final Relays relays;
    private final Tracker tracker;
    private final Reconciler reconciler;
    private final Gatekeeper gatekeeper;
    private final Refresher refresher;
    private final AppointAdministrator appoint;
    private final DemoCatalog demo;
    /** What an operator should know once the server listens. */
    private final List<String> news = new ArrayList<>();

    private Server(Settings settings, Persistence persistence, Optional<RedisConnection> redis, Injector injector) {
        this.settings = settings;
        this.persistence = persistence;
        this.redis = redis;
        this.http = injector.getInstance(HttpServer.class);
        this.sweeper = injector.getInstance(Sweeper.class);
        this.relays = injector.getInstance(Relays.class);
        this.tracker = injector.getInstance(Tracker.class);
        this.reconciler = injector.getInstance(Reconciler.class);
        this.gatekeeper = injector.getInstance(Gatekeeper.class);
        this.refresher = injector.getInstance(Refresher.class);
        this.appoint = injector.getInstance(AppointAdministrator.class);
        this.demo = injector.getInstance(DemoCatalog.class);
    }

    /** Builds it and begins to serve; what an operator should know goes to standard output. */
    public static Server start(Settings settings, InstantSource clock) {
        Persistence persistence = Stores.open(settings.store(), clock);
        Optional<RedisConnection> redis = settings.redis().map(RedisConnection::open);
        Injector injector =
                Guice.createInjector(Stage.PRODUCTION, new ServerModule(settings, persistence, redis, clock));
        Server server = new Server(settings, persistence, redis, injector);
        server.furnish();
        server.http.start();
        server.sweeper.start();
        server.relays.start();
        server.tracker.start();
        server.reconciler.start();
        server.gatekeeper.start();
        server.refresher.start();
        server.news.forEach(System.out::println);
        System.out.printf(
                "Jumun listens on http://%s:%d (store: %s, amounts in minor units of %s)%n",
                settings.host(), server.port(), settings.store(), settings.currency());
        return server;
    }

    /** The port that the API listens on. */
    public int port() {
        return http.port();
    }

    /** The port that operators ask. */
    public int operatorPort() {
        return http.operatorPort();
    }

    /** Lets running requests finish, then stops. What hangs is left behind, so that it takes twenty seconds at most. */
    public void stop() {
        Stopping stopping = new Stopping();
        stopping.by(NO_REQUESTS, Map.of("http", http::stop));
        stopping.by(NO_CHANGES, background());
        stopping.by(ALL_TOLD, Map.of("refresher", refresher::stop));
        stopping.by(OVER, Map.of("store", persistence::close, "redis", () -> redis.ifPresent(RedisConnection::close)));
    }

    private Map<String, Runnable> background() {
        Map<String, Runnable> stops = new HashMap<>(relays.stops());
        stops.put("sweeper", sweeper::stop);
        stops.put("tracker", tracker::stop);
        stops.put("reconciler", reconciler::stop);
        stops.put("gatekeeper", gatekeeper::stop);
        return stops;
    }

    private void furnish() {
        if (settings.demo()) {
            MemberId administrator =
                    settings.administrator().map(this::appoint).orElseGet(() -> appoint(demoAdministrator()));
            news.add("Demo: " + demo.load(administrator) + " products");
        } else {
            settings.administrator().ifPresent(this::appoint);
        }
    }

    private static Administrator demoAdministrator() {
        byte[] secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        return new Administrator(
                new Email("admin@example.com"), Base64.getUrlEncoder().encodeToString(secret));
    }

    private MemberId appoint(Administrator administrator) {
        return switch (appoint.appoint(
                new AppointAdministrator.Command(administrator.email(), administrator.password()))) {
            case AppointAdministrator.Appointed appointed -> {
                tellPassword(administrator);
                yield appointed.member().key();
            }
            case AppointAdministrator.AlreadyThere(MemberId member) -> member;
        };
    }

    /** One that the operator chose is nobody else's business. */
    private void tellPassword(Administrator administrator) {
        if (settings.administrator().isEmpty()) {
            news.add("Demo: administrator " + administrator.email().address() + ", password "
                    + administrator.password());
        }
    }
}
