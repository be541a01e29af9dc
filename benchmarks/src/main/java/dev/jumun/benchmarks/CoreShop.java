package dev.jumun.benchmarks;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Jumun;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.password.Argon2PasswordHasher;
import dev.jumun.proof.Proof;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Persistence;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The core alone over a schema, in this JVM. */
final class CoreShop implements AutoCloseable {
    private static final int SKUS_A_PRODUCT = 100;
    private static final Quantity STOCK = Quantity.of(1_000_000_000L);

    private final Persistence persistence;
    private final Jumun jumun;
    private final MemberId member = new MemberId(UUID.randomUUID());
    private final List<SkuId> skus = new ArrayList<>();
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();

    private CoreShop(Persistence persistence) {
        this.persistence = persistence;
        InstantSource clock = InstantSource.system();
        // No order expires while it is counted.
        Policy policy = new Policy(Duration.ofDays(1), Duration.ofDays(1), Optional.empty());
        this.jumun = new Jumun(persistence, new Argon2PasswordHasher(), TimeOrderedIds.on(clock), clock, policy);
    }

    static CoreShop open(MySqlDatabase schema) {
        return new CoreShop(JpaPersistence.open(MySql.database(schema), InstantSource.system()));
    }

    /** Creates so many SKUs, to be sold. */
    void create(int count) {
        for (int left = count; left > 0; left -= SKUS_A_PRODUCT) {
            CreateProduct.Command product = product(Math.min(left, SKUS_A_PRODUCT));
            if (!(jumun.createProduct().create(product)
                    instanceof Attempted.Decided<CreateProduct.Outcome>(CreateProduct.Created created))) {
                throw new IllegalStateException("a product was not created");
            }
            created.product().skus().forEach(sku -> skus.add(sku.key()));
        }
    }

    private CreateProduct.Command product(int skus) {
        return new CreateProduct.Command(
                IdempotencyKey.random(),
                member,
                "Moon jar",
                "One potter, one kiln.",
                List.of("home"),
                Optional.empty(),
                Period.ALWAYS,
                IntStream.range(0, skus)
                        .mapToObj(size -> new CreateProduct.NewSku(Map.of("size", size + " cm"), Money.of(100), STOCK))
                        .toList());
    }

    List<UUID> skus() {
        return skus.stream().map(SkuId::value).toList();
    }

    /** Who orders one piece of any SKU. */
    Callers orders() {
        PlaceOrder orders = jumun.placeOrder();
        return () -> () -> {
            Attempted<PlaceOrder.Outcome> answer = orders.place(order());
            if (!(answer instanceof Attempted.Decided<PlaceOrder.Outcome>(PlaceOrder.Placed placed))) {
                throw new IllegalStateException("answered " + answer);
            }
            acknowledged.incrementAndGet();
        };
    }

    private PlaceOrder.Command order() {
        SkuId sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
        return new PlaceOrder.Command(
                new IdempotencyKey("order-" + keys.incrementAndGet()),
                member,
                List.of(new PlaceOrder.Line(sku, Quantity.of(1))),
                Optional.empty(),
                Money.ZERO,
                Optional.empty());
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** @throws IllegalStateException if the only SKU is not reserved exactly as often as it was acknowledged */
    void prove() {
        SkuId sku = skus.getFirst();
        Proof.Check reserved = new Proof.Check(SkuState.reserved(sku), acknowledged(), acknowledged());
        if (!(jumun.prove().prove(new Prove.Command(new Prove.OfSku(sku))) instanceof Prove.Compared(Proof proof))
                || !proof.holds()
                || !proof.checks().contains(reserved)) {
            throw new IllegalStateException(acknowledged() + " orders were acknowledged, and the proof disagrees");
        }
    }

    @Override
    public void close() {
        persistence.close();
    }
}
