package dev.jumun.core.lock;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A sweep under way: the works wait in one line, from which one thread or several take them. */
final class Sweeping<I> {
    private final Queue<I> line;
    private final Function<I, Optional<Boolean>> work;
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    Sweeping(List<I> items, Function<I, Optional<Boolean>> work) {
        this.line = new ConcurrentLinkedQueue<>(items);
        this.work = work;
    }

    /** Does all, in the caller's thread and as many others as make up so many. */
    Job.Sweep by(int threads) {
        CompletableFuture<?>[] others = IntStream.range(1, threads)
                .mapToObj(other -> CompletableFuture.runAsync(this::goOn, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        goOn();
        CompletableFuture.allOf(others).join();
        return new Job.Sweep(done.get(), List.copyOf(failures));
    }

    private void goOn() {
        for (I item = line.poll(); item != null; item = line.poll()) {
            try {
                work.apply(item).ifPresentOrElse(this::count, line::clear);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
    }

    private void count(boolean had) {
        done.addAndGet(had ? 1 : 0);
    }
}
