package dev.jumun.benchmarks.jmh;

import dev.jumun.attempt.Receipt;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.journal.Account;
import dev.jumun.journal.Balances;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.json.JsonCodec;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** One thread, no network, no disk: what every order passes on its way. */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HotPaths {
    private static final JsonCodec JSON = new JsonCodec();

    private final Attempts nowhere = new Attempts(new NoStore());
    private SmallShop shop = new SmallShop();
    private final PlaceOrder.Command wish = shop.wish();
    private final Receipt receipt = shop.place(wish);
    private final String receiptName = JSON.nameOf(receipt);
    private final String receiptJson = JSON.write(receipt);
    private final Map<Account, Long> before = shop.sku().balances();
    private final List<Entry> entries = List.of(reserve(shop.sku()));
    private final Map<Account, Long> after = moved(before, entries.getFirst());

    /** What was placed in one iteration does not burden the next. */
    @Setup(Level.Iteration)
    public void renew() {
        shop = new SmallShop();
    }

    /** All of it, in memory: rules, journal, event, attempt. */
    @Benchmark
    public PlaceOrder.Placed placeOrderInMemory() {
        return shop.place(shop.wish());
    }

    /** The id of an attempt and the fingerprint of its command, without a store. */
    @Benchmark
    public Object fingerprint() {
        return nowhere.once(wish, Footprint.empty(), tx -> receipt);
    }

    /** As the attempt keeps it. */
    @Benchmark
    public String writeReceipt() {
        return JSON.write(receipt);
    }

    /** As a repeated attempt answers it. */
    @Benchmark
    public Receipt readReceipt() {
        return JSON.readReceipt(receiptName, receiptJson);
    }

    /** Whether the entries of an order explain what it changes. */
    @Benchmark
    public void explainBalances() {
        Balances.explain(before, after, entries);
    }

    private static Entry reserve(SkuState sku) {
        return new Entry(SkuState.available(sku.key()), SkuState.reserved(sku.key()), 1, Movement.RESERVE, sku.key());
    }

    private static Map<Account, Long> moved(Map<Account, Long> balances, Entry entry) {
        Map<Account, Long> moved = new HashMap<>(balances);
        balances.keySet().forEach(account -> moved.merge(account, entry.effectOn(account), Long::sum));
        return moved;
    }

    /** Keeps nothing, so that only the way to it is measured. */
    private static final class NoStore implements Store {
        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // who asks does not look at the answer
        public <T> T commit(Footprint footprint, Work<T> work) {
            return (T) footprint;
        }

        @Override
        public <S extends State> Optional<S> read(Key<S> key) {
            return Optional.empty();
        }
    }
}
