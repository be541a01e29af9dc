package dev.jumun.app;

import dev.jumun.admission.MendAdmission;
import dev.jumun.admission.MendAdmission.Drift;
import dev.jumun.store.Overloaded;
import dev.jumun.store.StoreUnavailable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares every second, where a crowd is, what the gate says to be left with the store. */
public final class Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    private final MendAdmission admission;
    private final LongAdder mended = new LongAdder();
    private volatile int crowds;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gatekeeper").factory());

    /** Not started yet. */
    public Gatekeeper(MendAdmission admission) {
        this.admission = admission;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::mend, 1, 1, TimeUnit.SECONDS);
    }

    void stop() {
        timer.close();
    }

    /** How many pools had a crowd in this process when it looked last. */
    public int crowds() {
        return crowds;
    }

    /** How often the gate was wrong, and had to forget what is left. */
    public long mended() {
        return mended.sum();
    }

    private void mend() {
        try {
            MendAdmission.Round round = admission.mend();
            crowds = round.crowds();
            mended.add(round.drifts().size());
            round.drifts().forEach(Gatekeeper::tell);
        } catch (StoreUnavailable | Overloaded trouble) {
            LOG.debug("the gate is looked after in a second", trouble);
        } catch (RuntimeException | Error trouble) { // nothing else would say why it never comes again
            LOG.warn("the gate is looked after in a second", trouble);
        }
    }

    private static void tell(Drift drift) {
        LOG.info("the gate of {} said that {} are left, and there are {}", drift.pool(), drift.told(), drift.left());
    }
}
