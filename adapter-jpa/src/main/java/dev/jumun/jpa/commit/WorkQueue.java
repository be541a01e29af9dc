package dev.jumun.jpa.commit;

import java.util.Collection;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Works that wait for a batch, in the order in which they came. New ones are turned away when so many wait already. */
final class WorkQueue {
    private final int longest;
    private final BlockingDeque<Waiting<?>> works = new LinkedBlockingDeque<>();

    /** Those in the queue; counted beside it, so that the check and the step are one. */
    private final AtomicInteger length = new AtomicInteger();

    WorkQueue(int longest) {
        this.longest = longest;
    }

    /** Adds a new work, unless there is no room. */
    boolean offer(Waiting<?> work) {
        if (length.getAndUpdate(count -> count < longest ? count + 1 : count) >= longest) {
            return false;
        }
        works.addLast(work);
        return true;
    }

    /** Puts back a work that is to come before all others. There is always room for it. */
    void putBack(Waiting<?> work) {
        length.incrementAndGet();
        works.addFirst(work);
    }

    /** Takes back a new work that nobody has taken yet. */
    boolean remove(Waiting<?> work) {
        return took(works.remove(work) ? 1 : 0) == 1;
    }

    /** Waits for the first; null if there is none for a while. */
    @Nullable
    Waiting<?> poll(long millis) throws InterruptedException {
        Waiting<?> first = works.pollFirst(millis, TimeUnit.MILLISECONDS);
        took(first == null ? 0 : 1);
        return first;
    }

    /** Moves the first ones, so many at most. */
    void drainTo(Collection<Waiting<?>> others, int most) {
        took(works.drainTo(others, most));
    }

    boolean isEmpty() {
        return works.isEmpty();
    }

    private int took(int count) {
        length.addAndGet(-count);
        return count;
    }
}
