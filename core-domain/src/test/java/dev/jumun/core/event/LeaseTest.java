package dev.jumun.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.NoSuchElementException;
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
    private final SinkId sink = new SinkId("warehouse");
    private final Lease lease = new Lease(store, sink, UUID.randomUUID(), clock);

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

    @Test
    void isLeftToOthersAfterABugAndNotAfterTrouble() {
        Lease other = new Lease(store, sink, UUID.randomUUID(), clock);
        assertThat(lease.take()).isTrue();
        assertThatThrownBy(() -> round(new StoreUnavailable("away"))).hasMessage("away");
        assertThat(other.take()).isFalse();
        for (RuntimeException bug : List.of(new NoSuchElementException("a row"), new IllegalStateException("a type"))) {
            assertThatThrownBy(() -> round(bug)).isSameAs(bug);
            assertThat(other.take()).isTrue();
            other.release();
            assertThat(lease.take()).isTrue();
        }
    }

    private void round(RuntimeException thrown) {
        lease.round(Bookmark.START, () -> {
            throw thrown;
        });
    }

    /** Whoever tells the sink meanwhile is not to be left alone with an exception. */
    private void beatIn(RuntimeException thrown) {
        clock.advance(Duration.ofSeconds(1));
        trouble = Optional.of(thrown);
        lease.beat(Bookmark.START);
        trouble = Optional.empty();
    }
}
