package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Jumun;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Store;
import dev.jumun.tck.Crowd;
import dev.jumun.tck.PlantedBugs;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Carts of the same few SKUs in opposite order, through two processes' worth of stores. */
@Tag("proof")
class ReversedCartsIT {
    private static final int THREADS = 16;
    private static final int SKUS = 5;
    private static final long PIECES = 10_000_000;

    /** Rounds as long as a crowd may take, and a last one that finds a planted bug. */
    private static final Duration ROUND = Duration.ofSeconds(20);

    private static final int ROUNDS = 3;

    private record Tally(long placed, List<String> troubles) {}

    @Test
    @Timeout(300)
    void nobodySeesADeadlock() throws SQLException {
        try (MySqlDatabase database = MySqlServer.shared().createDatabase();
                JpaPersistence left = JpaPersistence.open(MySqlShop.settings(database), InstantSource.system());
                JpaPersistence right = JpaPersistence.open(MySqlShop.settings(database), InstantSource.system())) {
            for (int round = 1; round <= ROUNDS; round++) {
                List<SkuId> skus = skus(left);
                Tally tally = rush(left, right, skus, UnaryOperator.identity(), ROUND);
                System.out.println("reversed carts, round " + round + " of " + ROUNDS + ": " + tally.placed()
                        + " placed, " + tally.troubles().size() + " troubles");
                assertThat(tally.troubles().size()).as("%s", tally.troubles()).isLessThan((int)
                        (tally.placed() / 100 + 1));
                assertThat(tally.troubles()).noneMatch(trouble -> trouble.contains("eadlock"));
                assertThat(complaints(left, skus, tally.placed())).isEmpty();
            }
            List<SkuId> skus = skus(left);
            Tally wrong = rush(left, right, skus, PlantedBugs::answersWithoutCommitting, Duration.ofSeconds(3));
            assertThat(complaints(left, skus, wrong.placed())).as("planted").isNotEmpty();
        }
    }

    private static Tally rush(
            JpaPersistence left, JpaPersistence right, List<SkuId> skus, UnaryOperator<Store> bug, Duration time) {
        List<String> troubles = Collections.synchronizedList(new ArrayList<>());
        List<Long> placed = Crowd.rush(THREADS, number -> {
            JpaPersistence side = number % 4 < 2 ? left : right;
            PlaceOrder place = Jumun.on(new WrappedPersistence(side, bug.apply(side.store())))
                    .placeOrder();
            List<SkuId> cart = number % 2 == 0 ? skus : skus.reversed();
            Random random = new Random(number);
            long deadline = System.nanoTime() + time.toNanos();
            long count = 0;
            while (System.nanoTime() < deadline) {
                int from = random.nextInt(SKUS - 2);
                try {
                    Attempted<PlaceOrder.Outcome> end = place.place(order(cart.subList(from, from + 3)));
                    if (end instanceof Attempted.Decided<PlaceOrder.Outcome>(PlaceOrder.Placed unused)) {
                        count++;
                    } else {
                        troubles.add(end.toString());
                    }
                } catch (RuntimeException trouble) {
                    troubles.add(trouble.toString());
                }
            }
            return count;
        });
        return new Tally(placed.stream().mapToLong(Long::longValue).sum(), troubles);
    }

    private static PlaceOrder.Command order(List<SkuId> skus) {
        return new PlaceOrder.Command(
                IdempotencyKey.random(),
                new MemberId(UUID.randomUUID()),
                skus.stream()
                        .map(sku -> new PlaceOrder.Line(sku, Quantity.of(1)))
                        .toList(),
                Optional.empty(),
                Money.ZERO,
                Optional.empty());
    }

    private static List<SkuId> skus(JpaPersistence persistence) {
        CreateProduct create = Jumun.on(persistence).createProduct();
        return Stream.generate(() -> create.create(new CreateProduct.Command(
                        IdempotencyKey.random(),
                        new MemberId(UUID.randomUUID()),
                        "Rice bowl",
                        "",
                        List.of(),
                        Optional.empty(),
                        Period.ALWAYS,
                        List.of(new CreateProduct.NewSku(Map.of(), Money.of(1_000), Quantity.of(PIECES))))))
                .limit(SKUS)
                .map(created -> ((Attempted.Decided<CreateProduct.Outcome>) created).outcome())
                .map(created -> ((CreateProduct.Created) created)
                        .product()
                        .skus()
                        .getFirst()
                        .key())
                .toList();
    }

    /** Three pieces are reserved for each order, the rest is there, and the journal says the same. */
    private static List<String> complaints(JpaPersistence persistence, List<SkuId> skus, long orders) {
        List<String> complaints = new ArrayList<>();
        long reserved = 0;
        for (SkuId id : skus) {
            var sku = persistence.store().read(id).orElseThrow();
            reserved += sku.reserved().count();
            if (sku.available().count() + sku.reserved().count() != PIECES) {
                complaints.add(sku.toString());
            }
            if (!(Jumun.on(persistence).prove().prove(new Prove.Command(new Prove.OfSku(id)))
                            instanceof Prove.Compared compared
                    && compared.proof().holds())) {
                complaints.add(id + " is not proved");
            }
        }
        if (reserved != 3 * orders) {
            complaints.add(reserved + " pieces are reserved for " + orders + " orders of three");
        }
        return complaints;
    }
}
