package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.event.Bookmark;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.SinkId;
import dev.jumun.event.SinkState;
import dev.jumun.lock.FenceId;
import dev.jumun.lock.FenceState;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.WalletId;
import dev.jumun.store.Footprint;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Receipts, how far events were told, and who may write under a lock. */
interface EventStates extends KeptStates {
    @Test
    default void keepsReceiptsWhetherAnEventSaysTheSameOrNot() {
        MemberId member = new MemberId(Samples.id());
        keeps(attempt(member, new ChargePoints.Charged(Money.of(1), Money.of(Long.MAX_VALUE))));
        OrderState order =
                Samples.order(new OrderId(Samples.id()), member, OrderStatus.AWAITING_PAYMENT, Instant.EPOCH);
        AttemptState attempt = attempt(member, new PlaceOrder.Placed(order));
        store().commit(Footprint.empty().creating(order.key()).seeing(attempt.key()), tx -> {
            tx.put(order);
            tx.emit(new OrderPlaced(order));
            tx.put(attempt);
            return true;
        });
        assertThat(store().read(attempt.key())).contains(attempt);
        store().commit(Footprint.empty().seeing(attempt.key()), tx -> {
            assertThat(tx.find(attempt.key())).contains(attempt);
            return true;
        });
    }

    private static AttemptState attempt(MemberId member, Receipt receipt) {
        IdempotencyKey key = IdempotencyKey.random();
        return new AttemptState(new AttemptId(member, "Any", key), new Fingerprint("0f".repeat(32)), receipt);
    }

    @Test
    default void keepsSinksAndDeadLetters() {
        SinkId sink = Samples.sink();
        Bookmark.Gap gap = new Bookmark.Gap(3, 7, MOMENT);
        Bookmark told = new Bookmark(Long.MAX_VALUE, List.of(gap, new Bookmark.Gap(9, 9, Instant.EPOCH)));
        keeps(new SinkState(sink, Optional.empty(), 0, Bookmark.START));
        keeps(new SinkState(sink, Optional.of(Samples.id()), Long.MAX_VALUE, told));
        for (DeadLetterState.Status status : DeadLetterState.Status.values()) {
            keeps(Samples.letter(sink, status, MOMENT));
        }
        WalletId wallet = new WalletId(new MemberId(Samples.id()));
        DeadLetterId id = DeadLetterId.of(sink, wallet);
        keeps(new DeadLetterState(
                id, sink, wallet, 1, Long.MAX_VALUE, Status.PARKED, 9, MOMENT, MOMENT, MOMENT, TEXT.substring(0, 500)));
    }

    @Test
    default void keepsFences() {
        String name = Samples.sink().name();
        keeps(new FenceState(new FenceId(name), 0));
        keeps(new FenceState(new FenceId(name), Long.MAX_VALUE));
    }
}
