package dev.jumun.app;

import dev.jumun.proof.Drift;
import dev.jumun.proof.Reconcile;
import dev.jumun.proof.ReconciliationState.Pass;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Overloaded;
import dev.jumun.store.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves all books in the background, and says loudly what does not agree. */
public final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int LARGEST_PAGE = 100;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Reconcile reconcile;
    private final Optional<Chore> chore;

    /**
     * Not started yet.
     *
     * @param reconcile what it does
     * @param rate books a second, of all servers together; 0 for none
     */
    public Reconciler(Reconcile reconcile, int rate) {
        this.reconcile = reconcile;
        this.chore = rate > 0 ? Optional.of(chore(rate)) : Optional.empty();
    }

    private Chore chore(int rate) {
        int books = Math.min(rate, LARGEST_PAGE);
        Duration pause = Duration.ofMillis(1_000L * books / rate);
        Reconcile.Command command = new Reconcile.Command(books, pause, REST);
        return new Chore("reconciler", pause, () -> prove(command), Reconciler::complain);
    }

    void start() {
        chore.ifPresent(Chore::start);
    }

    /** The page that is being proved is the last. */
    void stop() {
        chore.ifPresent(Chore::stop);
    }

    private Duration prove(Reconcile.Command command) {
        Reconcile.Round round = reconcile.reconcile(command);
        round.unreadable().forEach(Reconciler::shout);
        round.drifts().forEach(Reconciler::shout);
        round.ended().ifPresent(Reconciler::tell);
        return command.pause();
    }

    private static void complain(Throwable trouble) {
        if (trouble instanceof StoreUnavailable || trouble instanceof Overloaded || trouble instanceof CommitUnknown) {
            LOG.warn("the books are proved a little later: {}", trouble.toString());
        } else {
            LOG.error("some books cannot be proved now, nor those behind them", trouble);
        }
    }

    private static void shout(Reconcile.Unreadable book) {
        LOG.error("UNREADABLE: {}; what is behind it is proved", book.subject(), book.reason());
    }

    private static void shout(Drift drift) {
        LOG.error(
                "DRIFT in {}: {} is {} by the state and {} by the journal",
                drift.subject(),
                drift.account(),
                drift.stated(),
                drift.journal());
    }

    private static void tell(Pass pass) {
        LOG.debug("pass {} proved {} books, {} accounts drifted", pass.number(), pass.proved(), pass.drifted());
    }
}
