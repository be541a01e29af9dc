package dev.jumun.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.jumun.app.config.Settings;
import dev.jumun.app.config.Settings.Administrator;
import dev.jumun.app.demo.DemoCatalog;
import dev.jumun.app.wiring.ServerModule;
import dev.jumun.http.HttpServer;
import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A running shop. */
public final class Server {
    private final Settings settings;
    private final HttpServer http;
    private final Sweeper sweeper;
    private final AppointAdministrator appoint;
    private final DemoCatalog demo;
    /** What an operator should know once the server listens. */
    private final List<String> news = new ArrayList<>();

    private Server(Settings settings, Injector injector) {
        this.settings = settings;
        this.http = injector.getInstance(HttpServer.class);
        this.sweeper = injector.getInstance(Sweeper.class);
        this.appoint = injector.getInstance(AppointAdministrator.class);
        this.demo = injector.getInstance(DemoCatalog.class);
    }

    /** Builds it and begins to serve; what an operator should know goes to standard output. */
    public static Server start(Settings settings, InstantSource clock) {
        Server server = new Server(settings, Guice.createInjector(Stage.PRODUCTION, new ServerModule(settings, clock)));
        server.furnish();
        server.http.start();
        server.sweeper.start();
        server.news.forEach(System.out::println);
        System.out.printf(
                "Jumun listens on http://%s:%d (store: memory, amounts in minor units of %s)%n",
                settings.host(), server.port(), settings.currency());
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

    /** Lets running requests finish, then stops. */
    public void stop() {
        try {
            http.stop();
        } finally {
            sweeper.stop();
        }
    }

    private void furnish() {
        if (settings.demo()) {
            Administrator administrator = settings.administrator().orElseGet(this::demoAdministrator);
            news.add("Demo: " + demo.load(appoint(administrator)) + " products");
        } else {
            settings.administrator().ifPresent(this::appoint);
        }
    }

    private Administrator demoAdministrator() {
        byte[] secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().encodeToString(secret);
        Email email = new Email("admin@example.com");
        news.add("Demo: administrator " + email.address() + ", password " + password);
        return new Administrator(email, password);
    }

    private MemberId appoint(Administrator administrator) {
        return switch (appoint.appoint(
                new AppointAdministrator.Command(administrator.email(), administrator.password()))) {
            case AppointAdministrator.Appointed appointed -> appointed.member().key();
            case AppointAdministrator.AlreadyThere(MemberId member) -> member;
        };
    }
}
