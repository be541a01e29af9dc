package dev.jumun.benchmarks.jmh;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Jumun;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop in memory with one SKU. */
final class SmallShop {
    private final MemberId member = new MemberId(UUID.randomUUID());
    private final PlaceOrder orders;
    private final SkuState sku;
    private long keys;

    SmallShop() {
        Jumun jumun = Jumun.on(new InMemoryPersistence(InstantSource.system()));
        this.orders = jumun.placeOrder();
        CreateProduct.Command product = new CreateProduct.Command(
                IdempotencyKey.random(),
                member,
                "Moon jar",
                "One potter, one kiln.",
                List.of("home"),
                Optional.empty(),
                Period.ALWAYS,
                List.of(new CreateProduct.NewSku(Map.of("size", "small"), Money.of(100), Quantity.of(1_000_000_000L))));
        if (!(jumun.createProduct().create(product)
                instanceof Attempted.Decided<CreateProduct.Outcome>(CreateProduct.Created created))) {
            throw new IllegalStateException("no product");
        }
        this.sku = created.product().skus().getFirst();
    }

    SkuState sku() {
        return sku;
    }

    /** An order that was not placed before. */
    PlaceOrder.Command wish() {
        return new PlaceOrder.Command(
                new IdempotencyKey("order-" + ++keys),
                member,
                List.of(new PlaceOrder.Line(sku.key(), Quantity.of(1))),
                Optional.empty(),
                Money.ZERO,
                Optional.empty());
    }

    /** Places it. */
    PlaceOrder.Placed place(PlaceOrder.Command wish) {
        if (!(orders.place(wish) instanceof Attempted.Decided<PlaceOrder.Outcome>(PlaceOrder.Placed placed))) {
            throw new IllegalStateException("not placed");
        }
        return placed;
    }
}
