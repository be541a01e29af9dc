package dev.jumun.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.redisson.api.RedissonClient;

/**
 * Runs scripts for many callers at once: who asks while a call is under way shares the next one with all others who ask
 * for the same script (on a cluster, in the same slot). Nobody waits longer than the budget. Thread-safe.
 */
final class GroupedScripts {
    private static final int MOST_CALLS = 512;
    private static final int LONGEST_QUEUE = 4_096;

    private final BlockingQueue<ScriptCall> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final Supplier<RedissonClient> client;
    private final Slots slots;

    GroupedScripts(Supplier<RedissonClient> client, Slots slots) {
        this.client = client;
        this.slots = slots;
    }

    /** @throws RedisUnavailable if there is no answer within the budget */
    List<Object> run(ScriptCall call) {
        start(call);
        return call.await();
    }

    /** Waits for no answer. */
    void start(ScriptCall call) {
        if (queue.offer(call)) {
            send();
        } else {
            call.fail(RedisUnavailable.crowded(LONGEST_QUEUE));
        }
    }

    /** Who ends a call does the same, so that nobody is left in the queue. */
    private void send() {
        while (!queue.isEmpty() && underWay.compareAndSet(false, true)) {
            List<ScriptCall> calls = new ArrayList<>();
            queue.drainTo(calls, MOST_CALLS);
            var unused = send(calls).whenComplete((nothing, failure) -> {
                underWay.set(false);
                send();
            });
        }
    }

    /** Who has waited too long already is not to make the others late. */
    private CompletableFuture<Void> send(List<ScriptCall> calls) {
        try {
            List<ScriptCall> inTime =
                    calls.stream().filter(ScriptCall::isInTime).toList();
            return CompletableFuture.allOf(ScriptGroup.of(inTime, slots)
                    .map(group -> group.run(client.get()))
                    .toArray(CompletableFuture[]::new));
        } catch (RuntimeException | Error failure) {
            calls.forEach(call -> call.fail(failure));
            return CompletableFuture.completedFuture(null);
        }
    }
}
