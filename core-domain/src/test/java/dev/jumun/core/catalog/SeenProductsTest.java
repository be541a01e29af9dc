package dev.jumun.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ProductViews;
import dev.jumun.catalog.WarmProducts;
import dev.jumun.core.Shop;
import dev.jumun.inmemory.InMemoryProductViews;
import dev.jumun.stock.SkuId;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Page;
import dev.jumun.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What processes remember of products. Each of its promises is first seen broken where something that keeps it is missing. */
class SeenProductsTest {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @RegisterExtension
    final Shop shop = new Shop();

    private final SkuId jar = shop.sku(100, 5);
    private final ProductId product = shop.stock(jar).product();
    private final Reads reads = new Reads(shop.persistence.products());
    private final SeenProducts here = process(views());

    @Test
    void readsAProductOnceInAMoment() {
        assertThat(price(here)).isEqualTo(100);
        assertThat(price(here)).isEqualTo(100);
        assertThat(reads.count()).isEqualTo(1);
        assertThat(here.find(product)).isSameAs(here.find(product));
        SeenProducts forgetful = process(ProductViews.NONE, Duration.ZERO);
        price(forgetful);
        price(forgetful);
        assertThat(reads.count()).isEqualTo(3);
    }

    @Test
    void showsAtOnceWhatChangedHere() {
        price(here);
        change(here, 200);
        assertThat(price(here)).isEqualTo(200);
        SeenProducts there = process(ProductViews.NONE);
        change(there, 300);
        assertThat(price(here)).as("without being told").isEqualTo(200);
    }

    @Test
    void showsAMomentLaterWhatChangedElsewhere() {
        ProductViews views = views();
        SeenProducts one = process(views);
        SeenProducts other = process(views);
        price(one);
        price(other);
        change(other, 200);
        shop.clock.advance(MOMENT);
        assertThat(price(one)).as("before it is forgotten").isEqualTo(100);
        other.forget();
        shop.clock.advance(MOMENT);
        assertThat(price(one)).isEqualTo(200);
    }

    @Test
    void doesNotShareWhatChangedHereUntilTheOthersWereTold() {
        ProductViews views = views();
        SeenProducts one = process(views);
        price(process(views));
        change(one, 200);
        assertThat(price(one)).isEqualTo(200);
        assertThat(price(process(views))).isEqualTo(100);
        one.forget();
        assertThat(price(process(views))).isEqualTo(200);
    }

    @Test
    void readsForAllProcessesOnce() {
        ProductViews views = views();
        Crowd.rush(8, number -> price(process(views)));
        assertThat(reads.count()).isEqualTo(1);
        Crowd.rush(8, number -> price(process(ProductViews.NONE)));
        assertThat(reads.count()).isEqualTo(9);
    }

    @Test
    void readsForACrowdOnce() {
        reads.take(Duration.ofMillis(50));
        Crowd.rush(32, number -> price(here));
        assertThat(reads.count()).isEqualTo(1);
        SeenProducts forgetful = process(ProductViews.NONE, Duration.ZERO);
        Crowd.rush(32, number -> price(forgetful));
        assertThat(reads.count()).isEqualTo(33);
    }

    @Test
    void doesNotWaitForWhatWasReadBeforeAChange() throws Exception {
        CompletableFuture<Long> slow = readsSlowly(here);
        change(here, 200);
        assertThat(price(here)).isEqualTo(200);
        reads.goOn();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(100);
        assertThat(price(here)).isEqualTo(200);
    }

    @Test
    void doesNotBringBackWhatWasReadBeforeAChange() throws Exception {
        assertThat(priceAfterASlowReadIn(views())).isEqualTo(200);
        ProductViews easygoing = new Around(views()) {
            @Override
            public void put(ProductView view, UUID reader) {
                super.evict(List.of(view.product().key()));
                super.find(view.product().key(), reader);
                super.put(view, reader);
            }
        };
        assertThat(priceAfterASlowReadIn(easygoing)).as("the canary").isEqualTo(100);
    }

    /** As a third process sees it. */
    private long priceAfterASlowReadIn(ProductViews views) throws Exception {
        change(here, 100);
        SeenProducts changing = process(views);
        CompletableFuture<Long> slow = readsSlowly(process(views));
        change(changing, 200);
        changing.forget();
        reads.goOn();
        slow.get(10, TimeUnit.SECONDS);
        return price(process(views));
    }

    @Test
    void sharesNothingUntilAllIsForgottenThatItCouldNotEvict() {
        ProductViews deaf = new Around(views()) {
            @Override
            public boolean evict(Collection<ProductId> products) {
                return false;
            }
        };
        price(process(deaf));
        SeenProducts one = process(deaf);
        change(one, 200);
        one.forget();
        assertThat(price(one)).isEqualTo(200);
        assertThat(price(process(deaf))).as("elsewhere").isEqualTo(100);
        shop.clock.advance(ProductViews.LONGEST);
        assertThat(price(one)).isEqualTo(200);
        price(process(deaf));
        int before = reads.count();
        shop.clock.advance(MOMENT);
        assertThat(price(one)).isEqualTo(200);
        assertThat(reads.count()).as("shared again").isEqualTo(before);
    }

    @Test
    void keepsNoRoomForWhatIsNotThere() {
        ProductViews views = views();
        SeenProducts one = process(views);
        ProductId unknown = new ProductId(shop.ids.next());
        assertThat(one.find(unknown)).isEmpty();
        assertThat(one.find(unknown)).isEmpty();
        assertThat(reads.count()).isEqualTo(2);
        assertThat(views.find(unknown, shop.ids.next())).isEqualTo(new ProductViews.Absent());
    }

    @Test
    void forgetsAllWhenThereIsTooMuch() {
        SeenProducts alone = process(ProductViews.NONE);
        price(alone);
        for (int number = 0; number < 2_000; number++) {
            alone.find(shop.stock(shop.sku(100, 1)).product());
        }
        int before = reads.count();
        price(alone);
        assertThat(reads.count()).isEqualTo(before + 1);
    }

    @Test
    void tellsEachCallerThatTheStoreIsAway() {
        reads.fail();
        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> price(here)).isInstanceOf(StoreUnavailable.class);
        }
        reads.goOn();
        assertThat(price(here)).isEqualTo(100);
    }

    @Test
    void readsBeforeASaleWhatItsShoppersWillAskFor() {
        Instant start = shop.clock.instant().plusSeconds(3);
        SkuId soon = shop.sku(100, 1, new Period(Optional.of(start), Optional.empty()));
        SkuId later = shop.sku(100, 1, new Period(Optional.of(start.plusSeconds(60)), Optional.empty()));
        WarmProducts.Command command = new WarmProducts.Command(Duration.ofSeconds(5), 10);
        assertThat(warm(here, command)).isEqualTo(1);
        assertThat(reads.count()).isEqualTo(1);
        here.find(shop.stock(soon).product());
        assertThat(reads.count()).isEqualTo(1);
        here.find(shop.stock(later).product());
        assertThat(reads.count()).isEqualTo(2);
        assertThat(warm(process(ProductViews.NONE, Duration.ZERO), command))
                .as("in vain")
                .isZero();
    }

    private int warm(SeenProducts process, WarmProducts.Command command) {
        return new WarmProductsService(reads, process, shop.clock).warm(command);
    }

    private ProductViews views() {
        return new InMemoryProductViews(shop.clock, Duration.ofSeconds(1), Duration.ofSeconds(9), 10_000);
    }

    private SeenProducts process(ProductViews views) {
        return process(views, MOMENT);
    }

    private SeenProducts process(ProductViews views, Duration moment) {
        return new SeenProducts(reads, views, shop.ids, shop.clock, moment);
    }

    private long price(SeenProducts process) {
        return process.find(product).orElseThrow().skus().getFirst().price().amount();
    }

    private void change(SeenProducts process, long price) {
        new ChangePriceService(process.watched(shop.persistence.store()))
                .change(new ChangePrice.Command(jar, Money.of(price)));
    }

    /** Somebody who has read, and has not come back with it. */
    private CompletableFuture<Long> readsSlowly(SeenProducts process) throws Exception {
        CountDownLatch read = reads.hold();
        CompletableFuture<Long> slow = CompletableFuture.supplyAsync(() -> price(process));
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
        return slow;
    }

    /** Products of a store, counted, and read as slowly as one likes. */
    private static final class Reads implements ProductQueries {
        private final ProductQueries right;
        private final AtomicInteger count = new AtomicInteger();
        private volatile Runnable afterwards = () -> {};

        private volatile CountDownLatch held = new CountDownLatch(0);

        Reads(ProductQueries right) {
            this.right = right;
        }

        int count() {
            return count.get();
        }

        void take(Duration time) {
            afterwards = () -> await(new CountDownLatch(1), time);
        }

        void fail() {
            afterwards = () -> {
                throw new StoreUnavailable("planted");
            };
        }

        /** The next one waits until all may go on; counted down when it has read. */
        CountDownLatch hold() {
            CountDownLatch read = new CountDownLatch(1);
            CountDownLatch mayGoOn = new CountDownLatch(1);
            held = mayGoOn;
            afterwards = () -> {
                afterwards = () -> {};
                read.countDown();
                await(mayGoOn, Duration.ofSeconds(10));
            };
            return read;
        }

        void goOn() {
            afterwards = () -> {};
            held.countDown();
        }

        @Override
        public Optional<ProductView> find(ProductId product) {
            count.incrementAndGet();
            Optional<ProductView> view = right.find(product);
            afterwards.run();
            return view;
        }

        @Override
        public List<ProductId> starting(Instant from, Instant to, int limit) {
            return right.starting(from, to, limit);
        }

        @Override
        public Page<ProductView, ProductId> page(ProductFilter filter, Page.Request<ProductId> page) {
            return right.page(filter, page);
        }

        private static void await(CountDownLatch latch, Duration longest) {
            try {
                var unused = latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Views that are wrong in some way. */
    private static class Around implements ProductViews {
        private final ProductViews right;

        Around(ProductViews right) {
            this.right = right;
        }

        @Override
        public Answer find(ProductId product, UUID reader) {
            return right.find(product, reader);
        }

        @Override
        public void put(ProductView view, UUID reader) {
            right.put(view, reader);
        }

        @Override
        public boolean evict(Collection<ProductId> products) {
            return right.evict(products);
        }
    }
}
