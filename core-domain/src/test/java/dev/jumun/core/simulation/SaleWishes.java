package dev.jumun.core.simulation;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.core.Jumun;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Patch;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is on sale on a simulated day: little of it, and its price, its stock and how many one may have change. */
final class SaleWishes {
    private final Jumun core;
    private final Random random;
    private final InstantSource clock;
    private final List<ProductId> products = new ArrayList<>();
    private final List<SkuId> skus = new ArrayList<>();

    SaleWishes(Jumun core, Random random, InstantSource clock) {
        this.core = core;
        this.random = random;
        this.clock = clock;
    }

    void learn(Receipt receipt) {
        if (receipt instanceof CreateProduct.Created created) {
            products.add(created.product().product().key());
            skus.addAll(created.product().product().skus());
        }
    }

    boolean isEmpty() {
        return skus.isEmpty();
    }

    /** One SKU of which everybody may have any number. */
    Attempted<?> createPlain(IdempotencyKey key, MemberId by) {
        return create(key, by, Optional.empty(), sku(Optional.empty()));
    }

    /** Two SKUs, four pieces a member, one of them capped. */
    Attempted<?> createLimited(IdempotencyKey key, MemberId by) {
        return create(key, by, Optional.of(Quantity.of(4)), sku(Optional.empty()), sku(Optional.of(Quantity.of(8))));
    }

    private static CreateProduct.NewSku sku(Optional<Quantity> cap) {
        return new CreateProduct.NewSku(Map.of(), Money.of(100), Quantity.of(6), cap);
    }

    private Attempted<?> create(
            IdempotencyKey key, MemberId by, Optional<Quantity> limit, CreateProduct.NewSku... wanted) {
        return core.createProduct()
                .create(new CreateProduct.Command(
                        key, by, "Jar", "", List.of(), Optional.empty(), Period.ALWAYS, limit, List.of(wanted)));
    }

    /** One to three lines. */
    List<PlaceOrder.Line> lines() {
        return Stream.generate(() -> new PlaceOrder.Line(pick(skus), Quantity.of(1 + random.nextInt(3))))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    /** Something happens in the warehouse. */
    Function<IdempotencyKey, Attempted<?>> stock(MemberId by) {
        int pieces = random.nextInt(5);
        ChangeStock.Change change = pieces < 3
                ? new ChangeStock.Adjust(pieces - 3, "broken")
                : new ChangeStock.Receive(Quantity.of(pieces), Optional.empty());
        SkuId sku = pick(skus);
        return key -> core.changeStock().change(new ChangeStock.Command(key, by, sku, change));
    }

    Supplier<?> price() {
        ChangePrice.Command command = new ChangePrice.Command(pick(skus), Money.of(50L * random.nextInt(4)));
        return () -> core.changePrice().change(command);
    }

    /** Any product may be limited from now on, or no longer. */
    Supplier<?> limit() {
        Optional<Quantity> limit = Optional.of(Quantity.of(random.nextInt(6))).filter(most -> !most.isZero());
        return change(Patch.keep(), Patch.keep(), Patch.to(limit));
    }

    /** Any product may be on sale from soon on, or until soon, or always. */
    Supplier<?> period() {
        return change(soonIf(random.nextInt(8) == 0), soonIf(random.nextInt(4) == 0), Patch.keep());
    }

    private Patch<Instant> soonIf(boolean bounded) {
        return Patch.to(
                Optional.of(clock.instant().plusSeconds(random.nextInt(300))).filter(soon -> bounded));
    }

    private Supplier<?> change(Patch<Instant> startsAt, Patch<Instant> endsAt, Patch<Quantity> limit) {
        ChangeProduct.Command command =
                new ChangeProduct.Command(pick(products), Optional.empty(), Optional.empty(), startsAt, endsAt, limit);
        return () -> core.changeProduct().change(command);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
