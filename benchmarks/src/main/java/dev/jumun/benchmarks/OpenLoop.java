package dev.jumun.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that are due at fixed instants, whether earlier ones are answered or not. Latency counts from when a request
 * was due: a stall delays all that were due during it, and all of them count.
 */
record OpenLoop(Crew crew, double perSecond) {
    OpenLoop(int callers, Callers side, double perSecond) {
        this(new Crew(callers, side), perSecond);
    }

    /** What 99 % of the requests did not exceed, in milliseconds. */
    double p99Millis(Duration time) {
        long count = Math.round(perSecond * time.toNanos() / 1e9);
        long[] latencies = new long[Math.toIntExact(count)];
        AtomicLong next = new AtomicLong();
        List<Integer> done = crew.work((caller, start) -> {
            int answered = 0;
            for (long i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                long due = start + Math.round(i * 1e9 / perSecond);
                awaitInstant(due);
                caller.call();
                latencies[(int) i] = System.nanoTime() - due;
                answered++;
            }
            return answered;
        });
        if (done.stream().mapToInt(Integer::intValue).sum() != count) {
            throw new IllegalStateException("some of " + count + " requests were not answered");
        }
        Arrays.sort(latencies);
        return latencies[(int) (count * 99 / 100)] / 1e6;
    }

    private static void awaitInstant(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
