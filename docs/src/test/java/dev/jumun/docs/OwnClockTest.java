package dev.jumun.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Jumun;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What docs/embedding.md shows works. */
class OwnClockTest {
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final Jumun shop = Jumun.on(new InMemoryPersistence(clock), clock);
    private final MemberId kim = new MemberId(UUID.randomUUID());

    @Test
    void sellsAgainWhatNobodyPaid() {
        SkuId jar = lastPiece(1);
        assertThat(order(jar)).isInstanceOf(PlaceOrder.Placed.class);
        assertThat(order(jar)).as("the canary: it is held").isInstanceOf(PlaceOrder.OutOfStock.class);
        now = now.plus(Duration.ofMinutes(10));
        shop.expireOrders().expire(new ExpireOrders.Command(100));
        assertThat(order(jar)).isInstanceOf(PlaceOrder.Placed.class);
    }

    @Test
    void mailsAReceiptForWhatIsPaid() throws InterruptedException {
        var mail = new LinkedBlockingQueue<String>();
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            Listening.listen(shop, new Listening.Receipts(mail::add), timer);
            assertThat(order(lastPiece(0))).isInstanceOf(PlaceOrder.Placed.class);
            assertThat(mail.poll(20, TimeUnit.SECONDS)).startsWith("Money[amount=0] for order/");
            timer.shutdownNow();
        }
    }

    private SkuId lastPiece(long price) {
        var last = new CreateProduct.NewSku(Map.of(), Money.of(price), Quantity.of(1));
        var jar = new CreateProduct.Command(
                IdempotencyKey.random(),
                kim,
                "Moon jar",
                "",
                List.of(),
                Optional.empty(),
                Period.ALWAYS,
                List.of(last));
        var created = (CreateProduct.Created) decided(shop.createProduct().create(jar));
        return created.product().skus().getFirst().key();
    }

    private PlaceOrder.Outcome order(SkuId sku) {
        var lines = List.of(new PlaceOrder.Line(sku, Quantity.of(1)));
        return decided(shop.placeOrder()
                .place(new PlaceOrder.Command(
                        IdempotencyKey.random(), kim, lines, Optional.empty(), Money.ZERO, Optional.empty())));
    }

    private static <O> O decided(Attempted<O> attempted) {
        return ((Attempted.Decided<O>) attempted).outcome();
    }
}
