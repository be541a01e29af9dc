package dev.jumun.inmemory;

import dev.jumun.event.EventSink;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.SinkId;
import dev.jumun.tck.EnumCanary;
import dev.jumun.tck.EventSinkContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

class SinkCanaryTest extends EnumCanary<SinkCanaryTest.Bug> {
    /** What is wrong with a sink. */
    enum Bug {
        NONE,

        @FoundBy("takesEventsInTheOrderInWhichItIsTold")
        TURNS_EVENTS_AROUND,

        @FoundBy("takesAnEventAgain")
        REFUSES_WHAT_IT_KNOWS,

        @FoundBy("takesAsManyAtOnceAsItLikes")
        LOSES_WHAT_COMES_AT_ONCE,

        @FoundBy("saysWhenItHasNotTakenAnEventAndTakesItLater")
        HIDES_FAILURES,

        @FoundBy("hasOneNameForGood")
        CHANGES_ITS_NAME
    }

    SinkCanaryTest() {
        super(Bug.class);
    }

    @Override
    protected Object contract(Bug bug) {
        return new Contract(bug);
    }

    private static final class Contract extends EventSinkContract {
        private final Sink sink;

        Contract(Bug planted) {
            this.sink = new Sink(planted);
        }

        @Override
        protected EventSink sink() {
            return sink;
        }

        @Override
        protected List<String> arrived() {
            return sink.arrived;
        }

        @Override
        protected boolean breakDown() {
            sink.isBroken = true;
            return true;
        }

        @Override
        protected void repair() {
            sink.isBroken = false;
        }
    }

    private static final class Sink implements EventSink {
        private final List<String> arrived = new ArrayList<>();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final Bug planted;
        private volatile boolean isBroken;

        Sink(Bug planted) {
            this.planted = planted;
        }

        @Override
        public SinkId id() {
            return new SinkId(planted == Bug.CHANGES_ITS_NAME ? "sink-" + asked.incrementAndGet() : "sink");
        }

        @Override
        public int atOnce() {
            return 4;
        }

        @Override
        public void tell(RecordedEvent event) {
            boolean isAlone = inside.getAndIncrement() == 0;
            LockSupport.parkNanos(10_000);
            try {
                if (isBroken && planted != Bug.HIDES_FAILURES) {
                    throw new IllegalStateException("broken");
                }
                if (isAlone || planted != Bug.LOSES_WHAT_COMES_AT_ONCE) {
                    take(event.id());
                }
            } finally {
                inside.decrementAndGet();
            }
        }

        private synchronized void take(String event) {
            if (planted == Bug.REFUSES_WHAT_IT_KNOWS && arrived.contains(event)) {
                throw new IllegalStateException("known");
            }
            arrived.add(planted == Bug.TURNS_EVENTS_AROUND ? 0 : arrived.size(), event);
        }
    }
}
