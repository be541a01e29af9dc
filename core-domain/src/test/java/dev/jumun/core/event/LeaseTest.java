package dev.jumun.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.MovableClock;
import dev.jumun.event.Bookmark;
import dev.jumun.event.SinkId;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Overloaded;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lease whose store is in trouble while its sink is being told. */
class LeaseTest {
    private final MovableClock clock = new MovableClock();
    private Optional<RuntimeException> trouble = Optional.empty();
    private final Store store = new WrappedStore(new InMemoryPersistence(clock).store()) {
        @Override
        public <T> T commit(Footprint footprint, Work<T> work) {
            trouble.ifPresent(thrown -> {
                throw thrown;
            });
            return super.commit(footprint, work);
        }
    };
    private final Lease lease = new Lease(store, new SinkId("warehouse"), UUID.randomUUID(), clock);

    @Test
    void outlivesAStoreThatIsAwayForAMoment() {
        for (RuntimeException nothingHappened : List.of(new StoreUnavailable("away"), new Overloaded("busy"))) {
            assertThat(lease.take()).isTrue();
            beatIn(nothingHappened);
            assertThat(lease.isHeld()).isTrue();
            assertThat(lease.isCurrent()).isTrue();
            clock.advance(Duration.ofSeconds(2));
            assertThat(lease.isCurrent()).isFalse();
        }
    }

    @Test
    void isLostWhereNobodyKnowsWhetherItBeat() {
        assertThat(lease.take()).isTrue();
        beatIn(new CommitUnknown("silence"));
        assertThat(lease.isHeld()).isFalse();
        assertThat(lease.isCurrent()).isFalse();
        assertThat(lease.take()).isTrue();
    }

    /** Whoever tells the sink meanwhile is not to be left alone with an exception. */
    private void beatIn(RuntimeException thrown) {
        clock.advance(Duration.ofSeconds(1));
        trouble = Optional.of(thrown);
        lease.beat(Bookmark.START);
        trouble = Optional.empty();
    }
}
