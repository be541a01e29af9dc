package dev.jumun.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.redisson.client.codec.Codec;

/** A script that one caller asks for, and what it will hear. */
record ScriptCall(
        String script,
        Codec codec,
        List<String> keys,
        List<Object> values,
        Duration budget,
        long askedAt,
        CompletableFuture<List<Object>> answer) {

    /** Asked now. */
    static ScriptCall of(String script, Codec codec, List<String> keys, List<Object> values, Duration budget) {
        return new ScriptCall(script, codec, keys, values, budget, System.nanoTime(), new CompletableFuture<>());
    }

    /** The same, asked now. */
    ScriptCall again() {
        return of(script, codec, keys, values, budget);
    }

    String firstKey() {
        return keys.getFirst();
    }

    /** How long it may still take; below zero when it is late. */
    long nanosLeft() {
        return budget.toNanos() - (System.nanoTime() - askedAt);
    }

    /** Fails if not. */
    boolean isInTime() {
        if (nanosLeft() > 0) {
            return true;
        }
        failLate();
        return false;
    }

    void failLate() {
        answer.completeExceptionally(RedisUnavailable.late(budget));
    }

    void fail(Object reason) {
        answer.completeExceptionally(RedisUnavailable.because(reason));
    }

    /** @throws RedisUnavailable if it failed */
    List<Object> await() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw RedisUnavailable.because(failed);
        }
    }
}
