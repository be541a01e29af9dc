package dev.jumun.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.Codec;

/** Calls of one script over keys of one slot, which Redis gets as one. Each runs as if alone, and fails alone. */
record ScriptGroup(Kind kind, List<ScriptCall> calls) {
    private static final Map<Shape, String> SCRIPTS = new ConcurrentHashMap<>();

    /** What one call looks like. */
    private record Shape(int keys, int values, String script) {}

    /** What calls have alike that are one. */
    record Kind(Shape shape, Codec codec, String slot) {
        static Kind of(ScriptCall call, Slots slots) {
            Shape shape = new Shape(call.keys().size(), call.values().size(), call.script());
            return new Kind(shape, call.codec(), slots.of(call.firstKey()));
        }
    }

    static Stream<ScriptGroup> of(List<ScriptCall> calls, Slots slots) {
        return calls.stream().collect(Collectors.groupingBy(call -> Kind.of(call, slots))).entrySet().stream()
                .map(group -> new ScriptGroup(group.getKey(), group.getValue()));
    }

    /** Answers all, at the latest when the budget of who asked first is over. */
    CompletableFuture<?> run(RedissonClient redis) {
        CompletableFuture<List<Object>> sent = send(redis);
        return sent.copy()
                .orTimeout(calls.getFirst().nanosLeft(), TimeUnit.NANOSECONDS)
                .whenComplete((answers, failure) -> {
                    sent.cancel(true);
                    end(answers, failure);
                });
    }

    private CompletableFuture<List<Object>> send(RedissonClient redis) {
        return redis.getScript(kind.codec)
                .<List<Object>>evalAsync(
                        calls.getFirst().firstKey(),
                        RScript.Mode.READ_WRITE,
                        SCRIPTS.computeIfAbsent(kind.shape, ScriptGroup::each),
                        RScript.ReturnType.LIST,
                        calls.stream()
                                .<Object>mapMulti((call, all) -> call.keys().forEach(all))
                                .toList(),
                        calls.stream()
                                .mapMulti((call, all) -> call.values().forEach(all))
                                .toArray())
                .toCompletableFuture();
    }

    /** In place of a list a call that fails has a text. */
    private static String each(Shape shape) {
        return """
                local keys, values = %d, %d
                local function run(KEYS, ARGV)
                %s
                end
                local answers = {}
                for call = 1, #KEYS / keys do
                  local well, answer = pcall(
                      run,
                      {unpack(KEYS, (call - 1) * keys + 1, call * keys)},
                      {unpack(ARGV, (call - 1) * values + 1, call * values)})
                  answers[call] = well and answer or tostring(type(answer) == 'table' and answer.err or answer)
                end
                return answers
                """.formatted(shape.keys, shape.values, shape.script);
    }

    private void end(@Nullable List<Object> answers, @Nullable Throwable failure) {
        if (answers != null) {
            answer(answers);
        } else if (failure instanceof TimeoutException) {
            calls.forEach(ScriptCall::failLate);
        } else {
            calls.forEach(call -> call.fail(String.valueOf(failure)));
        }
    }

    @SuppressWarnings("unchecked") // each list holds what its script returned
    private void answer(List<Object> answers) {
        for (int call = 0; call < calls.size(); call++) {
            if (answers.get(call) instanceof List<?> answer) {
                calls.get(call).answer().complete((List<Object>) answer);
            } else {
                calls.get(call).fail(text(answers.get(call)));
            }
        }
    }

    private static String text(Object answer) {
        return answer instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : answer.toString();
    }
}
