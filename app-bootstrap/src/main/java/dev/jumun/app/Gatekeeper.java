package dev.jumun.app;

import dev.jumun.admission.MendAdmission;
import dev.jumun.admission.MendAdmission.Drift;
import dev.jumun.store.Overloaded;
import dev.jumun.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares every second, where a crowd is, what the gate says to be left with the store. */
public final class Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final MendAdmission admission;
    private final LongAdder mended = new LongAdder();
    private volatile int crowds;
    private final Chore chore = new Chore("gatekeeper", REST, this::mend, Gatekeeper::complain);

    /** Not started yet. */
    public Gatekeeper(MendAdmission admission) {
        this.admission = admission;
    }

    void start() {
        chore.start();
    }

    void stop() {
        chore.stop();
    }

    /** How many pools had a crowd in this process when it looked last. */
    public int crowds() {
        return crowds;
    }

    /** How often the gate was wrong, and had to forget what is left. */
    public long mended() {
        return mended.sum();
    }

    private Duration mend() {
        MendAdmission.Round round = admission.mend();
        crowds = round.crowds();
        mended.add(round.drifts().size());
        round.drifts().forEach(Gatekeeper::tell);
        return REST;
    }

    private static void complain(Throwable trouble) {
        if (trouble instanceof StoreUnavailable || trouble instanceof Overloaded) {
            LOG.debug("the gate is looked after in a second", trouble);
        } else {
            LOG.warn("the gate is looked after in a second", trouble);
        }
    }

    private static void tell(Drift drift) {
        LOG.info("the gate of {} said that {} are left, and there are {}", drift.pool(), drift.told(), drift.left());
    }
}
