package dev.jumun.app;

import dev.jumun.catalog.ForgetProducts;
import dev.jumun.catalog.WarmProducts;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has other servers forget, ten times a second, the products that changed here; and reads, once a second, those whose sale
 * starts soon. Each on a thread of its own: the one is not to wait for the other's database.
 */
public final class Refresher {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
    private static final WarmProducts.Command SOON = new WarmProducts.Command(Duration.ofSeconds(5), 100);

    private final Chore forgetting;
    private final Chore warming;

    public Refresher(ForgetProducts forget, WarmProducts warm) {
        this.forgetting = chore("refresher-1", Duration.ofMillis(100), forget::forget);
        this.warming = chore("refresher-2", Duration.ofSeconds(1), () -> warm.warm(SOON));
    }

    private static Chore chore(String name, Duration rest, Runnable task) {
        return new Chore(
                name,
                rest,
                () -> {
                    task.run();
                    return rest;
                },
                trouble -> LOG.warn("products are told and read again in a moment: {}", trouble.toString()));
    }

    void start() {
        forgetting.start();
        warming.start();
    }

    /** What changed last is told, too. */
    void stop() {
        warming.end();
        forgetting.stopAfterARound();
        warming.stop();
    }
}
