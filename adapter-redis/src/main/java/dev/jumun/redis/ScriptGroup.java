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
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.Codec;

/** Calls of one script over keys of one slot, which Redis gets as one. Each runs as if alone, and fails alone. */
record ScriptGroup(Kind kind, List<ScriptCall> calls) {
    private static final Map<String, String> SCRIPTS = new ConcurrentHashMap<>();

    /** What calls have alike that are one. */
    record Kind(String script, int keys, int values, Codec codec, String slot) {
        static Kind of(ScriptCall call, Slots slots) {
            return new Kind(
                    call.script(), call.keys().size(), call.values().size(), call.codec(), slots.of(call.firstKey()));
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
                        SCRIPTS.computeIfAbsent(kind.script, ScriptGroup::each),
                        RScript.ReturnType.LIST,
                        calls.stream()
                                .<Object>flatMap(call -> call.keys().stream())
                                .toList(),
                        Stream.concat(Stream.of(howMany()), calls.stream().flatMap(call -> call.values().stream()))
                                .toArray())
                .toCompletableFuture();
    }

    /** As the codec wants it. */
    private Object howMany() {
        String text = Integer.toString(calls.size());
        return kind.codec.equals(ByteArrayCodec.INSTANCE) ? text.getBytes(StandardCharsets.US_ASCII) : text;
    }

    /** In place of a list a call that fails has a text. */
    private static String each(String script) {
        return """
                local function run(KEYS, ARGV)
                %s
                end
                local calls = tonumber(ARGV[1])
                local keys, values = #KEYS / calls, (#ARGV - 1) / calls
                local answers = {}
                for call = 1, calls do
                  local well, answer = pcall(
                      run,
                      {unpack(KEYS, (call - 1) * keys + 1, call * keys)},
                      {unpack(ARGV, (call - 1) * values + 2, call * values + 1)})
                  answers[call] = well and answer or tostring(type(answer) == 'table' and answer.err or answer)
                end
                return answers
                """.formatted(script);
    }

    private void end(@Nullable List<Object> answers, @Nullable Throwable failure) {
        if (answers != null) {
            answer(answers);
        } else if (failure instanceof TimeoutException) {
            calls.forEach(ScriptCall::failLate);
        } else {
            Object reason = failure == null ? "no answers" : failure;
            calls.forEach(call -> call.fail(reason));
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
