package dev.jumun.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many callers at once. */
public final class Crowd {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Crowd() {}

    /**
     * Calls {@code action} from as many threads, all let go at the same moment, and waits for them.
     *
     * @param size how many threads
     * @param action what each does; its argument is the number of the caller, from 0
     * @return what each returned, by number
     * @throws AssertionError if one of them threw, or is not back after a minute
     */
    public static <T> List<T> rush(int size, IntFunction<T> action) {
        return rush(size, PATIENCE, action);
    }

    /** The same with another patience. */
    public static <T> List<T> rush(int size, Duration patience, IntFunction<T> action) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
        try {
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                calls.add(threads.submit(() -> {
                    start.await();
                    return action.apply(number);
                }));
            }
            start.countDown();
            return results(calls, patience);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> calls, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<T> results = new ArrayList<>();
        for (Future<T> call : calls) {
            try {
                results.add(call.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (ExecutionException failed) {
                throw new AssertionError("one of the crowd failed", failed.getCause());
            } catch (TimeoutException stuck) {
                throw new AssertionError("one of the crowd is not back after " + patience, stuck);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", stopped);
            }
        }
        return results;
    }
}
