package dev.jumun.core.attempt;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.core.Jumun;
import dev.jumun.core.Shop;
import dev.jumun.inmemory.InMemoryAttemptGuard;
import dev.jumun.lock.Locks;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.OrderId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardedTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final AttemptGuard guard = new InMemoryAttemptGuard(shop.clock, Duration.ofSeconds(10), 100);
    private final Jumun core = over(shop.persistence.store());
    private final Jumun withoutStore = over(new Away(shop.persistence.store()));
    private final MemberId member = shop.member();
    private final SkuId jar = shop.sku(100, 5);

    @Test
    void answersARepetitionWithoutAskingTheStore() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        Attempted<PlaceOrder.Outcome> first = core.placeOrder().place(command);
        assertThat(withoutStore.placeOrder().place(command)).isEqualTo(new Attempted.Replayed<>(Shop.outcome(first)));
    }

    @Test
    void learnsFromTheStoreWhatItForgot() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        Attempted<PlaceOrder.Outcome> first = shop.core.placeOrder().place(command);
        assertThat(core.placeOrder().place(command)).isEqualTo(new Attempted.Replayed<>(Shop.outcome(first)));
        assertThat(withoutStore.placeOrder().place(command)).isInstanceOf(Attempted.Replayed.class);
    }

    @Test
    void refusesAKeyOfAnotherCommand() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        core.placeOrder().place(command);
        PlaceOrder.Command other = new PlaceOrder.Command(
                command.key(), member, List.of(line(jar, 1)), Optional.empty(), Money.ZERO, Optional.empty());
        assertThat(core.placeOrder().place(other)).isEqualTo(new Attempted.IdempotencyKeyReused<>());
    }

    @Test
    void looksForWhatIsNamedBeforeItRefusesTheKey() {
        PlaceOrder.Placed placed =
                (PlaceOrder.Placed) Shop.outcome(core.placeOrder().place(shop.order(member, 0, line(jar, 2))));
        IdempotencyKey key = shop.key();
        core.cancelOrder()
                .cancel(new CancelOrder.Command(key, member, placed.order().key(), List.of()));
        CancelOrder.Command nothing = new CancelOrder.Command(key, member, new OrderId(UUID.randomUUID()), List.of());
        assertThat(core.cancelOrder().cancel(nothing)).isEqualTo(new Attempted.Decided<>(new CancelOrder.NotFound()));
    }

    @Test
    void tellsWhoComesWhileTheFirstIsUnderWay() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        List<Attempted<PlaceOrder.Outcome>> meanwhile = new ArrayList<>();
        Jumun slow = over(new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                meanwhile.add(core.placeOrder().place(command));
                return super.commit(footprint, work);
            }
        });
        assertThat(slow.placeOrder().place(command)).isInstanceOf(Attempted.Decided.class);
        assertThat(meanwhile).containsExactly(new Attempted.RequestInProgress<>());
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(2));
    }

    @Test
    void decidesARefusedAttemptAfresh() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 6));
        assertThat(Shop.outcome(core.placeOrder().place(command))).isInstanceOf(PlaceOrder.OutOfStock.class);
        ChangeStock.Receive receive = new ChangeStock.Receive(Quantity.of(1), Optional.empty());
        shop.core.changeStock().change(new ChangeStock.Command(shop.key(), member, jar, receive));
        assertThat(core.placeOrder().place(command)).isInstanceOf(Attempted.Decided.class);
    }

    @Test
    void asksTheStoreAgainWhenNobodyKnowsHowItEnded() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        Jumun cut = over(new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                super.commit(footprint, work);
                throw new CommitUnknown("planted");
            }
        });
        assertThatThrownBy(() -> cut.placeOrder().place(command)).isInstanceOf(CommitUnknown.class);
        assertThat(core.placeOrder().place(command)).isInstanceOf(Attempted.Replayed.class);
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(2));
    }

    @Test
    void keepsNobodyOutWhenTheStoreWasAway() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        assertThatThrownBy(() -> withoutStore.placeOrder().place(command)).isInstanceOf(StoreUnavailable.class);
        assertThat(core.placeOrder().place(command)).isInstanceOf(Attempted.Decided.class);
    }

    @Test
    void tellsHowItEndedEvenWhereNobodyAnsweredInTime() {
        Jumun unanswered = over(shop.persistence.store(), new Late(guard));
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        Attempted<PlaceOrder.Outcome> first = unanswered.placeOrder().place(command);
        assertThat(withoutStore.placeOrder().place(command)).isEqualTo(new Attempted.Replayed<>(Shop.outcome(first)));

        PlaceOrder.Command tooMany = shop.order(member, 0, line(jar, 6));
        unanswered.placeOrder().place(tooMany);
        assertThat(Shop.outcome(core.placeOrder().place(tooMany))).isInstanceOf(PlaceOrder.OutOfStock.class);
    }

    private Jumun over(Store store) {
        return over(store, guard);
    }

    private Jumun over(Store store, AttemptGuard before) {
        return shop.over(new WrappedPersistence(shop.persistence, store), Locks.NONE, before);
    }

    /** Does what it is asked, and answers nobody in time. */
    private record Late(AttemptGuard right) implements AttemptGuard {
        @Override
        public Answer enter(AttemptId id, UUID visit) {
            right.enter(id, visit);
            return new Unknown();
        }

        @Override
        public void succeeded(AttemptState success) {
            right.succeeded(success);
        }

        @Override
        public void left(AttemptId id, UUID visit) {
            right.left(id, visit);
        }
    }

    private static final class Away extends WrappedStore {
        Away(Store inner) {
            super(inner);
        }

        @Override
        public <T> T commit(Footprint footprint, Work<T> work) {
            throw new StoreUnavailable("planted");
        }

        @Override
        public <S extends State> Optional<S> read(Key<S> key) {
            throw new StoreUnavailable("planted");
        }
    }
}
