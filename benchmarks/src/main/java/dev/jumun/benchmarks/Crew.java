package dev.jumun.benchmarks;

import dev.jumun.benchmarks.Callers.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** So many callers at work at the same time, each in a thread of its own. */
record Crew(int size, Callers callers) {
    private static final int CROWD = 64;

    /** What each of them does. */
    interface Shift<T> {
        /** @param start when all callers were connected, as {@link System#nanoTime} */
        T work(Caller caller, long start) throws Exception;
    }

    /** What each of them brought back. */
    <T> List<T> work(Shift<T> shift) {
        List<Caller> opened = new ArrayList<>();
        try {
            try {
                for (int i = 0; i < size; i++) {
                    opened.add(callers.open());
                }
                return work(opened, shift);
            } finally {
                for (Caller caller : opened) {
                    caller.close();
                }
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a caller failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (Exception failed) {
            throw new IllegalStateException("a caller cannot be connected", failed);
        }
    }

    /** A few callers go fastest in platform threads; a crowd of those would cost the machine more than it asks. */
    private static ThreadFactory factory(int callers) {
        return callers <= CROWD
                ? Thread.ofPlatform().factory()
                : Thread.ofVirtual().factory();
    }

    private static <T> List<T> work(List<Caller> callers, Shift<T> shift)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(factory(callers.size()))) {
            List<Future<T>> working = new ArrayList<>();
            callers.forEach(caller -> working.add(threads.submit(() -> shift.work(caller, start))));
            List<T> brought = new ArrayList<>();
            for (Future<T> one : working) {
                brought.add(one.get());
            }
            return brought;
        }
    }
}
