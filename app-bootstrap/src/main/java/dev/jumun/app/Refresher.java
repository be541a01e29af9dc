package dev.jumun.app;

import dev.jumun.catalog.ForgetProducts;
import dev.jumun.catalog.WarmProducts;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has other servers forget, ten times a second, the products that changed here; and reads, once a second, those whose sale
 * starts soon. Each on a thread of its own: the one is not to wait for the other's database.
 */
public final class Refresher {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
    private static final WarmProducts.Command SOON = new WarmProducts.Command(Duration.ofSeconds(5), 100);

    private final ForgetProducts forget;
    private final WarmProducts warm;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("refresher-", 1).factory());

    public Refresher(ForgetProducts forget, WarmProducts warm) {
        this.forget = forget;
        this.warm = warm;
    }

    void start() {
        every(Duration.ofMillis(100), forget::forget);
        every(Duration.ofSeconds(1), () -> warm.warm(SOON));
    }

    private void every(Duration pause, Runnable task) {
        var unused = timer.scheduleWithFixedDelay(
                () -> attempt(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What changed last is told, too. */
    void stop() {
        timer.close();
        attempt(forget::forget);
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error trouble) { // nothing else would say why it never comes again
            LOG.warn("products are told and read again in a moment: {}", trouble.toString());
        }
    }
}
