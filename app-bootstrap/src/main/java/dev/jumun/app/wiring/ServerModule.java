package dev.jumun.app.wiring;

import com.google.inject.AbstractModule;
import dev.jumun.app.Gatekeeper;
import dev.jumun.app.Reconciler;
import dev.jumun.app.Refresher;
import dev.jumun.app.Sweeper;
import dev.jumun.app.config.Settings;
import dev.jumun.app.demo.DemoCatalog;
import dev.jumun.core.Gates;
import dev.jumun.core.Jumun;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.password.Argon2PasswordHasher;
import dev.jumun.redis.RedisAdmission;
import dev.jumun.redis.RedisAttemptGuard;
import dev.jumun.redis.RedisConnection;
import dev.jumun.redis.RedisLocks;
import dev.jumun.redis.RedisProductViews;
import dev.jumun.redis.RedisSalesRanking;
import dev.jumun.store.Persistence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The whole server. */
public final class ServerModule extends AbstractModule {
    private static final Duration PRODUCT_MEMORY = Duration.ofSeconds(1);

    private final Settings settings;
    private final Persistence persistence;
    private final Optional<RedisConnection> redis;
    private final InstantSource clock;

    public ServerModule(
            Settings settings, Persistence persistence, Optional<RedisConnection> redis, InstantSource clock) {
        this.settings = settings;
        this.persistence = persistence;
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        bind(InstantSource.class).toInstance(clock);
        bind(Settings.class).toInstance(settings);
        bind(DemoCatalog.class).in(Singleton.class);
        bind(Sweeper.class).in(Singleton.class);
        Jumun core = core();
        bind(Refresher.class).toInstance(new Refresher(core.forgetProducts(), core.warmProducts()));
        bind(Reconciler.class).toInstance(new Reconciler(core.reconcile(), settings.reconciliationRate()));
        Gatekeeper gatekeeper = new Gatekeeper(core.mendAdmission());
        bind(Gatekeeper.class).toInstance(gatekeeper);
        install(new CoreModule(core));
        install(new RelayModule(core, settings, clock));
        install(new HttpModule(settings, redis, gatekeeper));
    }

    private Jumun core() {
        return new Jumun(
                persistence,
                new Argon2PasswordHasher(),
                TimeOrderedIds.on(clock),
                clock,
                policy(),
                redis.map(ServerModule::gates).orElse(Gates.NONE));
    }

    private Policy policy() {
        return new Policy(
                settings.paymentDeadline(),
                Policy.DEFAULT.sessionLifetime(),
                settings.pointsLifetime(),
                productMemory());
    }

    /** What is in memory is read no quicker from a second one. */
    private Duration productMemory() {
        return switch (settings.store()) {
            case Settings.Memory memory -> Duration.ZERO;
            case Settings.MySql mysql -> PRODUCT_MEMORY;
        };
    }

    private static Gates gates(RedisConnection redis) {
        return new Gates(
                new RedisLocks(redis),
                new RedisAttemptGuard(redis),
                new RedisProductViews(redis),
                new RedisSalesRanking(redis),
                new RedisAdmission(redis));
    }
}
