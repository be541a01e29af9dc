package dev.jumun.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.jumun.app.Gatekeeper;
import dev.jumun.app.config.Settings;
import dev.jumun.http.HttpAddress;
import dev.jumun.http.HttpServer;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.FailedSignIns;
import dev.jumun.http.auth.RequestLimit;
import dev.jumun.http.auth.TokenKey;
import dev.jumun.http.auth.Tokens;
import dev.jumun.http.catalog.CatalogAdminRoutes;
import dev.jumun.http.catalog.ProductRoutes;
import dev.jumun.http.coupon.CouponAdminRoutes;
import dev.jumun.http.coupon.CouponRoutes;
import dev.jumun.http.coupon.RevocationRoutes;
import dev.jumun.http.delivery.DeliveryRoutes;
import dev.jumun.http.event.DeadLetterRoutes;
import dev.jumun.http.health.Gate;
import dev.jumun.http.health.HealthRoutes;
import dev.jumun.http.member.MemberRoutes;
import dev.jumun.http.member.SessionRoutes;
import dev.jumun.http.order.OrderAdminRoutes;
import dev.jumun.http.order.OrderRoutes;
import dev.jumun.http.payment.PaymentRoutes;
import dev.jumun.http.point.PointRoutes;
import dev.jumun.http.point.TopUp;
import dev.jumun.http.proof.ProofRoutes;
import dev.jumun.http.proof.ReconciliationRoutes;
import dev.jumun.http.stock.StockRoutes;
import dev.jumun.http.web.Routes;
import dev.jumun.inmemory.InMemoryRateLimits;
import dev.jumun.limit.RateLimits;
import dev.jumun.redis.RedisConnection;
import dev.jumun.redis.RedisRateLimits;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The HTTP adapter. */
public final class HttpModule extends AbstractModule {
    private static final int MOST_LIMITED = 100_000;

    private final Settings settings;
    private final Optional<RedisConnection> redis;
    private final Gatekeeper gatekeeper;

    public HttpModule(Settings settings, Optional<RedisConnection> redis, Gatekeeper gatekeeper) {
        this.settings = settings;
        this.redis = redis;
        this.gatekeeper = gatekeeper;
    }

    @Override
    protected void configure() {
        bind(HttpAddress.class).toInstance(new HttpAddress(settings.host(), settings.port(), settings.operatorPort()));
        bind(TopUp.class).toInstance(settings.topUp());
        bind(Authentication.class).in(Singleton.class);
        bind(HttpServer.class).in(Singleton.class);
        Multibinder<Gate> gates = Multibinder.newSetBinder(binder(), Gate.class);
        redis.ifPresent(connection -> {
            gates.addBinding().toInstance(HealthGates.of(connection));
            gates.addBinding().toInstance(HealthGates.of(gatekeeper));
        });
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(HealthRoutes.class);
        routes.addBinding().to(MemberRoutes.class);
        routes.addBinding().to(SessionRoutes.class);
        routes.addBinding().to(ProductRoutes.class);
        routes.addBinding().to(CatalogAdminRoutes.class);
        routes.addBinding().to(StockRoutes.class);
        routes.addBinding().to(PointRoutes.class);
        routes.addBinding().to(CouponRoutes.class);
        routes.addBinding().to(CouponAdminRoutes.class);
        routes.addBinding().to(RevocationRoutes.class);
        routes.addBinding().to(OrderRoutes.class);
        routes.addBinding().to(OrderAdminRoutes.class);
        routes.addBinding().to(PaymentRoutes.class);
        routes.addBinding().to(DeliveryRoutes.class);
        routes.addBinding().to(DeadLetterRoutes.class);
        routes.addBinding().to(ProofRoutes.class);
        routes.addBinding().to(ReconciliationRoutes.class);
    }

    @Provides
    @Singleton
    RequestLimit requestLimit(Tokens tokens, InstantSource clock) {
        return new RequestLimit(settings.rateLimit(), limits(clock), tokens);
    }

    @Provides
    @Singleton
    FailedSignIns failedSignIns(InstantSource clock) {
        return new FailedSignIns(limits(clock));
    }

    private RateLimits limits(InstantSource clock) {
        RateLimits own = new InMemoryRateLimits(clock, MOST_LIMITED);
        return redis.<RateLimits>map(connection -> new RedisRateLimits(connection, own))
                .orElse(own);
    }

    @Provides
    @Singleton
    Tokens tokens(InstantSource clock) {
        if (settings.tokenKeys().isEmpty()) {
            LoggerFactory.getLogger(HttpModule.class)
                    .warn("JUMUN_TOKEN_KEYS is not set: a key is made up now, and tokens end with this process");
            return new Tokens(List.of(TokenKey.generated()), clock);
        }
        return new Tokens(settings.tokenKeys(), clock);
    }
}
