package dev.jumun.benchmarks;

import dev.jumun.benchmarks.Callers.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many callers at work at the same time, each in a virtual thread of its own. */
record Crew(int size, Callers callers) {
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

    private static <T> List<T> work(List<Caller> callers, Shift<T> shift)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
