package dev.jumun.core.order;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Attempted;
import dev.jumun.core.Shop;
import dev.jumun.core.admission.ClosedGate;
import dev.jumun.core.admission.Rush;
import dev.jumun.core.admission.WaitingRoom;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.core.attempt.Guarded;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.PlaceOrder.OutOfStock;
import dev.jumun.order.PlaceOrder.SkuNotFound;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Overloaded;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders of a member who finds a crowd there, before a gate that lets nobody in. */
class LateOrdersTest {
    private static final int CROWD = 100;

    @RegisterExtension
    final Shop shop = new Shop();

    private final NoGuard guard = new NoGuard();
    private final WaitingRoom room = new WaitingRoom(new ClosedGate(0), shop.persistence.store(), shop.ids);
    private final Attempts attempts = new Attempts(shop.persistence.store());
    private final PlaceOrder place = new PlaceOrderService(
            shop.persistence.store(),
            attempts,
            new QuotaForecast(),
            shop.ids,
            Duration.ofMinutes(15),
            new Guarded(guard, shop.ids),
            room,
            new LateOrders(shop.persistence.store(), attempts, shop.clock));
    private final MemberId member = shop.member();
    private final SkuId jar = shop.sku(100, 3);

    /** The store has just shown the crowd what is left. */
    private <T> T inACrowd(SkuId sku, Supplier<T> action) {
        List<Rush> crowd =
                Stream.generate(() -> room.join(Map.of(sku, 1L))).limit(CROWD).toList();
        try {
            crowd.getFirst().show(shop.stock(sku));
            return action.get();
        } finally {
            crowd.forEach(Rush::close);
        }
    }

    private Attempted<PlaceOrder.Outcome> ask(SkuId sku, PlaceOrder.Command command) {
        return inACrowd(sku, () -> place.place(command));
    }

    private static Attempted<PlaceOrder.Outcome> only(SkuId sku, long left) {
        return new Attempted.Decided<>(new OutOfStock(Map.of(sku, Quantity.of(left))));
    }

    @Test
    void areRefusedByWhatTheStoreShows() {
        assertThat(ask(jar, shop.order(member, 0, line(jar, 4)))).isEqualTo(only(jar, 3));
        shop.placed(member, 0, line(jar, 3));
        assertThat(ask(jar, shop.order(member, 0, line(jar, 1)))).isEqualTo(only(jar, 0));
        assertThat(guard.asked).isZero();
    }

    @Test
    void areRefusedWhenTheLastPieceGoesWhileTheyWait() {
        assertThat(inACrowd(jar, () -> {
                    shop.placed(member, 0, line(jar, 3));
                    return place.place(shop.order(member, 0, line(jar, 1)));
                }))
                .isEqualTo(only(jar, 0));
        assertThat(guard.asked).isOne();
    }

    @Test
    void hearTheFirstRuleThatSpeaksAgainstThem() {
        SkuId nowhere = new SkuId(shop.ids.next());
        SkuId mug = shop.sku(100, 1);
        assertThat(ask(jar, shop.order(member, 0, line(jar, 4), line(nowhere, 1))))
                .isEqualTo(new Attempted.Decided<>(new SkuNotFound(List.of(nowhere))));
        assertThat(ask(jar, shop.order(member, 0, line(jar, 4), line(mug, 2))))
                .isEqualTo(new Attempted.Decided<>(new OutOfStock(Map.of(jar, Quantity.of(3), mug, Quantity.of(1)))));
        SkuId later =
                shop.sku(100, 1, new Period(Optional.of(shop.clock.instant().plusSeconds(1)), Optional.empty()));
        assertThat(ask(later, shop.order(member, 0, line(later, 2))))
                .isEqualTo(new Attempted.Decided<>(new PlaceOrder.NotOnSale(List.of(later))));
    }

    @Test
    void areNoneIfTheySucceededBefore() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 3));
        PlaceOrder.Outcome first = Shop.outcome(shop.core.placeOrder().place(command));
        assertThat(ask(jar, command)).isEqualTo(new Attempted.Replayed<>(first));
    }

    @Test
    void areNoneIfTheStoreShowsEnoughAgain() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 3));
        assertThatThrownBy(() -> inACrowd(jar, () -> place.place(command)))
                .as("kept out, and not refused")
                .isInstanceOf(Overloaded.class);
        assertThat(guard.asked).isOne();
    }

    /** Knows nothing, and counts who asks. */
    private static final class NoGuard implements AttemptGuard {
        private int asked;

        @Override
        public Answer enter(AttemptId attempt, UUID visit) {
            asked++;
            return new Unknown();
        }

        @Override
        public void succeeded(AttemptState attempt) {
            // it remembers nothing
        }

        @Override
        public void left(AttemptId attempt, UUID visit) {
            // nobody is inside
        }
    }
}
