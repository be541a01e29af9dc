package dev.jumun.core.simulation;

import dev.jumun.event.Event;
import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.StoreUnavailable;

/** A sink, as one server reaches it: one event at a time, so that a day can be replayed. */
record Ear(EventSink sink, Heard heard, Server server, Chaos chaos) implements EventSink {
    private static final int OTHERS = 4;
    private static final int CRASHES = 2;

    @Override
    public SinkId id() {
        return sink.id();
    }

    @Override
    public boolean wants(Class<? extends Event> type) {
        return sink.wants(type);
    }

    @Override
    public void tell(RecordedEvent event) {
        try {
            server.tell(() -> hear(event));
        } catch (Crash | NotNow | StoreUnavailable | CommitUnknown expected) {
            throw expected;
        } catch (RuntimeException | Error failure) {
            chaos.broke(failure);
            throw failure;
        }
    }

    private void hear(RecordedEvent event) {
        chaos.hang(OTHERS);
        heard.refuseSometimes(event);
        sink.tell(event);
        heard.take(event);
        chaos.crashSometimes(CRASHES, "after telling");
    }
}
