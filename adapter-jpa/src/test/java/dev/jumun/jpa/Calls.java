package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Persistence;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.Crowd;
import java.time.Duration;

/** Each kind of call, while the database is away and when it is back. */
final class Calls {
    private Calls() {}

    static void assertReadsFail(Persistence persistence, SkuId sku, Duration longestWait) {
        Crowd.rush(4, number -> {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> {
                        if (number % 2 == 0) {
                            persistence.store().read(sku);
                        } else {
                            persistence.journal().audit(sku);
                        }
                    })
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(longestWait);
            return true;
        });
    }

    /** Soon after the fault is over each kind of call works again, by the same store. */
    static void awaitRecovery(Persistence persistence, Warehouse warehouse, SkuId sku, Duration longest) {
        long begun = System.nanoTime();
        while (warehouse.deliver(persistence.store(), sku) != Told.DONE) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(longest);
        }
        assertThat(persistence.store().read(sku)).isPresent();
        assertThat(persistence.journal().audit(sku)).isPresent();
        System.out.println("well again after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }
}
