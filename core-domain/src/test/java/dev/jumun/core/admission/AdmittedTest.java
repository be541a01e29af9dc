package dev.jumun.core.admission;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.admission.Admission;
import dev.jumun.attempt.Attempted;
import dev.jumun.core.Coupons;
import dev.jumun.core.Jumun;
import dev.jumun.core.Shop;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.inmemory.InMemoryAdmission;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Overloaded;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Crowds before two processes that share a gate. */
class AdmittedTest {
    private static final int CROWD = 400;

    /** Who came before there was a crowd at either process, and whom the gate lets in when one is left. */
    private static final int MOST = 2 * Crowds.FEW + 1 + (int) Admission.SLACK;

    @RegisterExtension
    final Shop shop = new Shop();

    private final SlowStore store = new SlowStore(shop);

    private List<Jumun> processes(Admission gate) {
        return List.of(process(gate), process(gate));
    }

    private Jumun process(Admission gate) {
        return shop.over(new WrappedPersistence(shop.persistence, store), gate);
    }

    private Admission gate() {
        return new InMemoryAdmission(shop.clock, Duration.ofSeconds(5), Duration.ofSeconds(1));
    }

    /** What became of each member's ask: repeated, if the gate let nobody in. */
    private List<IssueCoupon.Outcome> rush(Admission gate, CouponId coupon) {
        List<Jumun> processes = processes(gate);
        return Crowd.rush(CROWD, number -> {
            IssueCoupon issue = processes.get(number % 2).issueCoupon();
            IssueCoupon.Command command = new IssueCoupon.Command(Optional.empty(), shop.member(), coupon);
            return untilLetIn(() -> Shop.outcome(issue.issue(command)));
        });
    }

    @Test
    void givesOutExactlyWhatThereIs() {
        CouponId winter = new Coupons(shop).campaign(100, Coupons.off(10));
        List<IssueCoupon.Outcome> outcomes = rush(gate(), winter);
        assertThat(outcomes).filteredOn(IssueCoupon.Issued.class::isInstance).hasSize(100);
        assertThat(outcomes).filteredOn(new IssueCoupon.CouponSoldOut()::equals).hasSize(CROWD - 100);
    }

    @Test
    void sparesTheStoreThoseWhoCannotGetAny() {
        store.opensLate();
        sellTheOnlyJar(Admission.NONE);
        assertThat(store.most).as("the canary").hasValueGreaterThan(MOST);
        store.opensLate();
        sellTheOnlyJar(gate());
        assertThat(store.most).hasValueLessThanOrEqualTo(MOST);
    }

    private void sellTheOnlyJar(Admission gate) {
        List<PlaceOrder.Outcome> outcomes = order(gate, line(shop.sku(100, 1), 1));
        assertThat(outcomes).filteredOn(PlaceOrder.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(PlaceOrder.OutOfStock.class::isInstance).hasSize(CROWD - 1);
    }

    @Test
    void believesNoGateThatSaysThatNothingIsLeft() {
        CouponId winter = new Coupons(shop).campaign(CROWD, Coupons.off(10));
        Admission wrong = gate();
        wrong.tell(winter, 0);
        assertThat(rush(wrong, winter)).allMatch(IssueCoupon.Issued.class::isInstance);
    }

    @Test
    void sellsExactlyWhatThereIs() {
        List<PlaceOrder.Outcome> outcomes = order(gate(), line(shop.sku(100, 500), 1), line(shop.sku(100, 50), 2));
        assertThat(outcomes).filteredOn(PlaceOrder.Placed.class::isInstance).hasSize(25);
        assertThat(outcomes).filteredOn(PlaceOrder.OutOfStock.class::isInstance).hasSize(CROWD - 25);
    }

    private List<PlaceOrder.Outcome> order(Admission gate, PlaceOrder.Line... lines) {
        List<Jumun> processes = processes(gate);
        return Crowd.rush(CROWD, number -> {
            PlaceOrder place = processes.get(number % 2).placeOrder();
            PlaceOrder.Command command = shop.order(shop.member(), 0, lines);
            return untilLetIn(() -> Shop.outcome(place.place(command)));
        });
    }

    private static <T> T untilLetIn(Supplier<T> ask) {
        while (true) {
            try {
                return ask.get();
            } catch (Overloaded keptOut) {
                assertThat(keptOut).hasMessageContaining("at it already");
            }
        }
    }

    @Test
    void answersARepetitionThatIsKeptOut() {
        SkuId jar = shop.sku(100, 50);
        PlaceOrder.Command command = shop.order(shop.member(), 0, line(jar, 1));
        PlaceOrder.Outcome first = Shop.outcome(shop.core.placeOrder().place(command));
        Jumun core = process(new ClosedGate(50));
        List<Object> ends = Crowd.rush(2 * Crowds.FEW, number -> {
            try {
                return core.placeOrder().place(number % 2 == 0 ? command : shop.order(shop.member(), 0, line(jar, 1)));
            } catch (Overloaded keptOut) {
                return keptOut;
            }
        });
        assertThat(ends).filteredOn(new Attempted.Replayed<>(first)::equals).hasSize(Crowds.FEW);
        assertThat(ends).filteredOn(Overloaded.class::isInstance).isNotEmpty();
    }

    /** Slow enough for a crowd to gather. */
    private static final class SlowStore extends WrappedStore {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private volatile long opens = System.nanoTime();

        SlowStore(Shop shop) {
            super(shop.persistence.store());
        }

        /** Holds up whoever comes for half a second, or until too many are there. */
        void opensLate() {
            most.set(0);
            opens = System.nanoTime() + 500_000_000;
        }

        @Override
        public <T> T commit(Footprint footprint, Work<T> work) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                do {
                    LockSupport.parkNanos(5_000_000);
                } while (most.get() <= MOST && System.nanoTime() - opens < 0);
                return super.commit(footprint, work);
            } finally {
                inside.decrementAndGet();
            }
        }
    }
}
