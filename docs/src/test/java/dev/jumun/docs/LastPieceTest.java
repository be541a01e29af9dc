package dev.jumun.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Jumun;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The failing example at the top of the README, and the same rush on Jumun. */
class LastPieceTest {
    private static final int PIECES = 50;
    private static final int BUYERS = 300;
    private static final int RUSHES = 20;

    @Test
    void theNaiveShopSellsMoreThanItHas() {
        assertThat(IntStream.range(0, RUSHES)
                        .map(rush -> soldByTheNaiveShop())
                        .max()
                        .orElseThrow())
                .isGreaterThan(PIECES);
    }

    @Test
    void jumunSellsExactlyWhatItHas() {
        assertThat(IntStream.range(0, RUSHES).map(rush -> soldByJumun())).containsOnly(PIECES);
    }

    private static int soldByTheNaiveShop() {
        NaiveShop shop = new NaiveShop(PIECES);
        Crowd.rush(BUYERS, buyer -> {
            shop.buy("buyer " + buyer);
            return true;
        });
        return shop.sold();
    }

    private static int soldByJumun() {
        Jumun shop = Jumun.on(new InMemoryPersistence(InstantSource.system()));
        List<PlaceOrder.Line> onePiece = List.of(new PlaceOrder.Line(sku(shop), Quantity.of(1)));
        List<Attempted<PlaceOrder.Outcome>> answers = Crowd.rush(
                BUYERS,
                buyer -> shop.placeOrder()
                        .place(new PlaceOrder.Command(
                                IdempotencyKey.random(),
                                new MemberId(UUID.randomUUID()),
                                onePiece,
                                Optional.empty(),
                                Money.ZERO,
                                Optional.empty())));
        return (int) answers.stream()
                .filter(answer -> answer instanceof Attempted.Decided<?>(PlaceOrder.Placed placed))
                .count();
    }

    private static SkuId sku(Jumun shop) {
        CreateProduct.NewSku jar = new CreateProduct.NewSku(Map.of(), Money.of(180_000), Quantity.of(PIECES));
        CreateProduct.Command command = new CreateProduct.Command(
                IdempotencyKey.random(),
                new MemberId(UUID.randomUUID()),
                "Moon jar",
                "",
                List.of(),
                Optional.empty(),
                Period.ALWAYS,
                List.of(jar));
        if (shop.createProduct().create(command) instanceof Attempted.Decided<?>(CreateProduct.Created(var product))) {
            return product.skus().getFirst().key();
        }
        throw new AssertionError("not created");
    }
}
