package dev.jumun.app.rush;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.jumun.app.config.Settings;
import dev.jumun.app.config.SettingsReader;
import dev.jumun.app.wiring.ServerModule;
import dev.jumun.app.wiring.Stores;
import dev.jumun.http.HttpServer;
import dev.jumun.redis.RedisConnection;
import dev.jumun.store.Persistence;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.tck.WrappedPersistence;
import java.time.InstantSource;
import java.util.Map;

/** The server without its background jobs, and with a planted bug: now and then it answers without committing. */
final class BuggyServer {
    private BuggyServer() {}

    public static void main(String... arguments) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        Settings settings = SettingsReader.read(System.getenv(), Map.of());
        Persistence right = Stores.open(settings.store(), clock);
        Persistence wrong = new WrappedPersistence(right, PlantedBugs.answersWithoutCommitting(right.store()));
        Injector injector = Guice.createInjector(
                new ServerModule(settings, wrong, settings.redis().map(RedisConnection::open), clock));
        HttpServer http = injector.getInstance(HttpServer.class);
        http.start();
        System.out.println("Jumun listens on http://127.0.0.1:" + http.port() + " (wrong)");
        Thread.currentThread().join();
    }
}
