package dev.jumun.redis;

import dev.jumun.redis.CircuitBreaker.End;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.Codec;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to Redis. Nobody waits for a call longer than its budget, and while Redis is away nobody waits at all, but for
 * a call now and then that tries whether it is back, and can write. Safe for use by many threads.
 */
public final class RedisConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What a server that is full does not do, while it reads all the same. */
    private static final String TRY = """
            redis.call('SET', KEYS[1], '', 'PX', 1000)
            return {}
            """;

    private final RedisSettings settings;
    private final Slots slots;
    private final Connecting connecting;
    private final GroupedScripts scripts;
    private final Backlog backlog = new Backlog();
    private final CircuitBreaker breaker = new CircuitBreaker(PAUSE, System::nanoTime);
    private final LongAdder answered = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder spared = new LongAdder();
    /** The slot of the last call that failed. */
    private volatile String failedAt = "try";

    private RedisConnection(RedisSettings settings) {
        this.settings = settings;
        RedisUrl url = RedisUrl.parse(settings.url());
        this.slots = Slots.of(url);
        this.connecting = new Connecting(RedissonConfig.of(url));
        this.scripts = new GroupedScripts(connecting::client, slots);
    }

    /** Connects now, or as soon as Redis is there: it may be away when the server starts. */
    public static RedisConnection open(RedisSettings settings) {
        RedisConnection connection = new RedisConnection(settings);
        connection.connecting.start();
        return connection;
    }

    /** What became of the calls so far. */
    public RedisCounts counts() {
        return new RedisCounts(breaker.isOpen(), answered.sum(), late.sum(), failed.sum(), spared.sum());
    }

    /** Waits for what was under way, for a moment. */
    @Override
    public void close() {
        connecting.close();
    }

    /** The name of a key of this shop. */
    String key(String name) {
        return settings.prefix() + ":" + name;
    }

    /**
     * Runs a script, which is atomic, over keys that share a slot; whole numbers come back as {@link Long}.
     *
     * @throws RedisUnavailable if there is no answer within the budget
     */
    List<Object> run(String script, List<String> keys, Object... values) {
        return run(StringCodec.INSTANCE, script, keys, values);
    }

    /** The same with {@code byte[]} in place of text, in and out. */
    List<Object> runOnBytes(String script, List<String> keys, byte[]... values) {
        return run(ByteArrayCodec.INSTANCE, script, keys, (Object[]) values);
    }

    /** Runs a script when Redis answers again, if that is soon enough to matter; nobody waits for it. */
    void runLater(Duration matters, String script, List<String> keys, Object... values) {
        backlog.add(call(StringCodec.INSTANCE, script, keys, values), matters);
    }

    private List<Object> run(Codec codec, String script, List<String> keys, Object... values) {
        return unlessAway(() -> runNow(codec, script, keys, values));
    }

    private List<Object> runNow(Codec codec, String script, List<String> keys, Object... values) {
        try {
            return scripts.run(call(codec, script, keys, values));
        } catch (RedisUnavailable away) {
            failedAt = slots.of(keys.getFirst());
            throw away;
        }
    }

    private ScriptCall call(Codec codec, String script, List<String> keys, Object... values) {
        return ScriptCall.of(script, codec, List.copyOf(keys), List.of(values), settings.budget());
    }

    /** In the slot where a call failed: of a cluster, one server may be full. */
    private void tryToWrite() {
        var unused = runNow(StringCodec.INSTANCE, TRY, List.of(key("try:{" + failedAt + "}")));
    }

    /** @throws RedisUnavailable if there is no answer within the budget */
    <T> T ask(Question<T> question) {
        return unlessAway(() -> answer(question));
    }

    private <T> T unlessAway(Supplier<T> call) {
        OptionalInt ticket = breaker.enter();
        if (ticket.isEmpty()) {
            spared.increment();
            throw new RedisUnavailable("Redis is away");
        }
        End end = End.FAILED;
        String why = "";
        try {
            if (CircuitBreaker.isTry(ticket.getAsInt())) {
                tryToWrite();
            }
            T answer = call.get();
            end = End.WELL;
            answered.increment();
            backlog.send(scripts::start);
            return answer;
        } catch (RedisUnavailable away) {
            end = away.isLate() ? End.LATE : End.FAILED;
            (away.isLate() ? late : failed).increment();
            why = ", lastly: " + away.getMessage();
            throw away;
        } finally {
            if (breaker.ended(ticket.getAsInt(), end)) {
                LOG.warn(
                        "Redis {}: {}{}",
                        end == End.WELL ? "is back" : "is away and is tried now and then",
                        counts(),
                        why);
            }
        }
    }

    private <T> T answer(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            answer = question.of(connecting.client()).toCompletableFuture();
            return answer.get(settings.budget().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            answer.cancel(true);
            throw RedisUnavailable.late(settings.budget());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw RedisUnavailable.because(stopped);
        } catch (ExecutionException | RuntimeException error) {
            throw RedisUnavailable.because(error);
        }
    }

    /** One call. */
    interface Question<T> {
        CompletionStage<T> of(RedissonClient client);
    }
}
