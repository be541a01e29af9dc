package dev.jumun.app;

import dev.jumun.catalog.ForgetProducts;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has other servers see, ten times a second, which products changed here. */
public final class Refresher {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
    private static final int PAUSE_MILLIS = 100;

    private final ForgetProducts forget;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("refresher").factory());

    public Refresher(ForgetProducts forget) {
        this.forget = forget;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::refresh, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What changed last is told, too. */
    void stop() {
        timer.close();
        refresh();
    }

    private void refresh() {
        try {
            forget.forget();
        } catch (RuntimeException | Error trouble) { // nothing else would say why it never comes again
            LOG.warn("what changed is told again in a moment", trouble);
        }
    }
}
