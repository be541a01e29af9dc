package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Store} must do with works and their states. Keys are new in each test: a shared database will do.
 */
public abstract class StoreContract extends StoreContractBase {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void readsWhatWasCommitted() {
        SkuId sku = stocked(3);
        assertThat(available(sku)).isEqualTo(3);
        assertThat(store.read(Samples.sku())).isEmpty();
    }

    @Test
    void returnsWhatTheWorkReturned() {
        assertThat(store.<String>commit(Footprint.empty(), tx -> "done")).isEqualTo("done");
    }

    @Test
    void tellsOneInstantInWholeMilliseconds() {
        store.commit(Footprint.empty(), tx -> {
            assertThat(tx.now()).isEqualTo(tx.now()).isEqualTo(tx.now().truncatedTo(ChronoUnit.MILLIS));
            return true;
        });
    }

    @Test
    void showsAWorkItsOwnWrites() {
        SkuId sku = stocked(3);
        long seen = store.commit(Footprint.of(sku), tx -> {
            receive(tx, sku, 4);
            return tx.find(sku).orElseThrow().available().count();
        });
        assertThat(seen).isEqualTo(7);
    }

    @Test
    void hidesUnsavedChanges() {
        SkuId sku = stocked(3);
        store.commit(Footprint.of(sku), tx -> {
            receive(tx, sku, 4);
            assertThat(CompletableFuture.supplyAsync(() -> available(sku)))
                    .as("what somebody else reads while a work runs, without waiting for its end")
                    .succeedsWithin(PATIENCE)
                    .isEqualTo(3L);
            return true;
        });
        assertThat(available(sku)).isEqualTo(7);
    }

    @Test
    void leavesNothingOfARefusedWork() {
        SkuId sku = stocked(3);
        No no = store.commit(Footprint.of(sku), tx -> {
            receive(tx, sku, 4);
            return new No();
        });
        assertThat(no).isEqualTo(new No());
        assertUntouched(sku);
    }

    @Test
    void leavesNothingOfAFailedWork() {
        SkuId sku = stocked(3);
        assertThatThrownBy(() -> store.commit(Footprint.of(sku), tx -> {
                    receive(tx, sku, 4);
                    throw new IllegalArgumentException("planted");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planted");
        assertUntouched(sku);
    }

    @Test
    void runsAgainWithTheKeysThatTheForecastMissed() {
        SkuId first = stocked(3);
        SkuId second = stocked(5);
        AtomicInteger runs = new AtomicInteger();
        store.commit(Footprint.empty(), tx -> {
            runs.incrementAndGet();
            receive(tx, first, 1);
            receive(tx, second, 1);
            return true;
        });
        assertThat(runs.get())
                .as("runs of a work that reaches for keys which its footprint does not name")
                .isGreaterThan(1);
        assertThat(available(first)).isEqualTo(4);
        assertThat(available(second)).isEqualTo(6);
    }

    @Test
    void finishesWorksOfOppositeFootprints() {
        SkuId left = stocked(0);
        SkuId right = stocked(0);
        Crowd.rush(16, number -> {
            for (int i = 0; i < 25; i++) {
                SkuId first = number % 2 == 0 ? left : right;
                SkuId second = number % 2 == 0 ? right : left;
                store.commit(Footprint.of(first, second), tx -> {
                    receive(tx, first, 1);
                    receive(tx, second, 1);
                    return true;
                });
            }
            return true;
        });
        assertThat(available(left)).isEqualTo(400);
        assertThat(available(right)).isEqualTo(400);
    }

    @Test
    void losesNoUpdate() {
        SkuId sku = stocked(0);
        Crowd.rush(16, number -> {
            for (int i = 0; i < 25; i++) {
                store.commit(Footprint.of(sku), tx -> receive(tx, sku, 1));
            }
            return true;
        });
        assertThat(available(sku)).isEqualTo(400);
    }

    @Test
    void losesNoUpdateThatTheForecastMissed() {
        SkuId sku = stocked(0);
        Crowd.rush(16, number -> store.commit(Footprint.empty(), tx -> receive(tx, sku, 1)));
        assertThat(available(sku)).isEqualTo(16);
    }

    @Test
    void neverSellsMoreThanThereIs() {
        SkuId sku = stocked(10);
        List<Object> outcomes = Crowd.rush(40, number -> store.commit(Footprint.of(sku), tx -> take(tx, sku)));
        assertThat(outcomes).filteredOn(No.class::isInstance).hasSize(30);
        assertThat(available(sku)).isZero();
    }

    @Test
    void letsOneWinEachNewKey() {
        Email email = new Email(Samples.id() + "@example.com");
        List<Object> outcomes = Crowd.rush(16, number -> {
            MemberId member = new MemberId(Samples.id());
            return store.<Object>commit(Footprint.empty().seeing(email), tx -> {
                if (tx.find(email).isPresent()) {
                    return new No();
                }
                dawdle();
                tx.put(new EmailState(email, member));
                return member;
            });
        });
        assertThat(outcomes)
                .filteredOn(MemberId.class::isInstance)
                .containsExactly(store.read(email).orElseThrow().member());
    }

    @Test
    void refusesAFreshKeyThatIsTaken() {
        SkuId sku = stocked(3);
        assertThatThrownBy(() -> store.commit(Footprint.empty().creating(sku), tx -> receive(tx, sku, 1)))
                .isInstanceOf(RuntimeException.class);
        assertThat(available(sku)).isEqualTo(3);
    }
}
