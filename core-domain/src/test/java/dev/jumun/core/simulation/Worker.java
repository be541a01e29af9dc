package dev.jumun.core.simulation;

import dev.jumun.event.RelayEvents;
import dev.jumun.event.SinkId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.StoreUnavailable;
import java.util.function.Supplier;

/** A relay in a process of its own. Where it crashes or is replaced, another one takes its place. */
final class Worker {
    private final SinkId sink;
    private final Supplier<? extends RelayEvents> next;
    private RelayEvents relay;
    private boolean isBusy;

    Worker(SinkId sink, Supplier<? extends RelayEvents> next) {
        this.sink = sink;
        this.next = next;
        this.relay = next.get();
    }

    SinkId sink() {
        return sink;
    }

    /** In the middle of a round, while others go first. */
    boolean isBusy() {
        return isBusy;
    }

    /** One round. */
    RelayEvents.Round work() {
        isBusy = true;
        try {
            return relay.relay();
        } catch (Crash crash) {
            relay = next.get();
            throw crash;
        } catch (StoreUnavailable | CommitUnknown away) {
            throw new NotNow(String.valueOf(away.getMessage()));
        } finally {
            isBusy = false;
        }
    }

    /** A new version of the shop begins. */
    boolean replace() {
        isBusy = true;
        try {
            relay.close();
            return true;
        } catch (StoreUnavailable | CommitUnknown away) {
            throw new NotNow(String.valueOf(away.getMessage()));
        } finally {
            relay = next.get();
            isBusy = false;
        }
    }
}
