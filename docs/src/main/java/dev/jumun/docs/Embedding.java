package dev.jumun.docs;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Jumun;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The core inside another program. */
final class Embedding {
    private Embedding() {}

    public static void main(String[] arguments) {
        Jumun shop = Jumun.on(new InMemoryPersistence(InstantSource.system()));
        MemberId kim = new MemberId(UUID.randomUUID());
        var small = new CreateProduct.NewSku(Map.of("size", "small"), Money.of(180_000), Quantity.of(5));
        var jar = new CreateProduct.Command(
                IdempotencyKey.random(),
                kim,
                "Moon jar",
                "",
                List.of(),
                Optional.empty(),
                Period.ALWAYS,
                List.of(small));
        if (shop.createProduct().create(jar) instanceof Attempted.Decided<?>(CreateProduct.Created(var product))) {
            SkuId sku = product.skus().getFirst().key();
            var lines = List.of(new PlaceOrder.Line(sku, Quantity.of(2)));
            var order = new PlaceOrder.Command(
                    IdempotencyKey.random(), kim, lines, Optional.empty(), Money.ZERO, Optional.empty());
            System.out.println(
                    switch (shop.placeOrder().place(order)) {
                        case Attempted.Decided<?>(PlaceOrder.Placed(var placed)) -> "to pay: " + placed.total();
                        case Attempted.Replayed<?>(PlaceOrder.Placed(var placed)) ->
                            "placed before, to pay: " + placed.total();
                        case Attempted.Decided<?>(PlaceOrder.OutOfStock(var left)) -> "only so many left: " + left;
                        case Attempted<PlaceOrder.Outcome> other -> "not placed: " + other;
                    });
        }
    }
}
