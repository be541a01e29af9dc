package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;

import dev.jumun.catalog.ProductId;
import dev.jumun.core.Shop;
import dev.jumun.event.RelayEvents;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.popular.PopularProduct;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shop that counts what it sells. */
abstract class CountingShop {
    static final Duration DAY = Duration.ofDays(1);
    private static final Duration SILENCE = Duration.ofSeconds(6);

    @RegisterExtension
    final Shop shop;

    final MemberId member;
    final List<SkuId> jars;
    final SkuId bowl;
    RelayEvents counter;

    CountingShop(StoreKind kind) {
        shop = kind.shop();
        counter = shop.core.countSales();
        member = shop.member(1_000_000);
        jars = shop.limited(1_000, 2, 1_000);
        bowl = shop.sku(100, 1_000);
    }

    /** Later than whatever was sold before, by whom ever. */
    @BeforeEach
    void goToNoon() {
        Instant now = shop.clock.instant();
        Instant noon = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
        shop.clock.advance(Duration.between(now, noon).plus(DAY.multipliedBy(40)));
        takeOver(counter);
    }

    @AfterEach
    void stop() {
        counter.close();
    }

    OrderId sold(long quantity) {
        return sold(shop.placed(member, 0, line(jars.getFirst(), quantity)).key());
    }

    OrderId sold(OrderId order) {
        shop.pay(member, order);
        return order;
    }

    List<String> best(int days) {
        drain(counter);
        return list(days, 5).stream()
                .map(best -> (best.product().equals(product(bowl)) ? "bowl " : "jar ")
                        + best.sold().count())
                .toList();
    }

    List<PopularProduct> list(int days, int limit) {
        return shop.core.listPopularProducts().list(new ListPopularProducts.Command(days, limit));
    }

    ProductId product(SkuId sku) {
        return shop.stock(sku).product();
    }

    RelayEvents countsIn(Store store) {
        return shop.over(new WrappedPersistence(shop.persistence, store)).countSales();
    }

    static void drain(RelayEvents relay) {
        RelayEvents.Round round;
        do {
            round = relay.relay();
        } while (round.told() > 0 || round.isBehind());
    }

    /** Nobody else beats for long enough. */
    void takeOver(RelayEvents relay) {
        drain(relay);
        shop.clock.advance(SILENCE);
        drain(relay);
    }
}
