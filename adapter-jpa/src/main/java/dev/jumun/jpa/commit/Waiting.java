package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Patience;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A work that waits for its commit, and its caller who waits for the answer. Until the committer takes it, the caller
 * may leave; after that the answer comes.
 *
 * @param <T> the outcome
 */
final class Waiting<T> implements Patience.Caller {
    private enum Turn {
        WAITING,
        TAKEN,
        LEFT
    }

    /** A work that has not begun after this long will not begin. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Nothing that a batch waits for may last so long, whatever fails. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(60);

    private static final int MOST_RUNS = 8;

    private final Store.Work<T> work;
    private final Set<Key<?>> held;
    private final Footprint forecast;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.WAITING);
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private int wrongForecasts;

    Waiting(Footprint forecast, Store.Work<T> work) {
        this.forecast = forecast;
        this.work = work;
        this.held = new HashSet<>(forecast.held());
    }

    Store.Work<T> work() {
        return work;
    }

    /** Keys to be locked: those of the forecast, and those that earlier runs reached for. */
    Set<Key<?>> held() {
        return held;
    }

    Set<Key<?>> seen() {
        return forecast.seen();
    }

    Set<Key<?>> fresh() {
        return forecast.fresh();
    }

    /** The committer takes it, unless its caller has left. */
    boolean take() {
        return turn.compareAndSet(Turn.WAITING, Turn.TAKEN) || turn.get() == Turn.TAKEN;
    }

    boolean isOverdue() {
        return System.nanoTime() - deadline > 0;
    }

    /** Holds one more key in the next run: false if this never ends. */
    boolean hold(Key<?> missed) {
        held.add(missed);
        return ++wrongForecasts < MOST_RUNS;
    }

    /** Looks up even the keys that were said to be fresh: another row seems to have one of them. */
    void distrust() {
        held.addAll(forecast.fresh());
    }

    void succeed(T outcome) {
        answer.complete(outcome);
    }

    void fail(Throwable reason) {
        answer.completeExceptionally(reason);
    }

    /** The outcome, once it is committed. An interrupt makes the caller leave if the work has not begun. */
    T await(Patience patience) {
        patience.begin(this);
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException stopped) {
            leave("interrupted before its turn");
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw rethrown(failed.getCause());
            } finally {
                Thread.currentThread().interrupt();
            }
        } finally {
            patience.end(this);
        }
    }

    @Override
    public void leaveIfLate(long nanos) {
        if (nanos - deadline > 0) {
            leave("waited " + PATIENCE.toSeconds() + " s for its turn");
        }
        if (nanos - deadline > LONGEST_BATCH.toNanos()) {
            fail(new CommitUnknown("no answer after " + LONGEST_BATCH.toSeconds() + " s"));
        }
    }

    private void leave(String reason) {
        if (turn.compareAndSet(Turn.WAITING, Turn.LEFT)) {
            fail(new StoreUnavailable(reason));
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new CommitUnknown("a bug: " + failure);
    }
}
