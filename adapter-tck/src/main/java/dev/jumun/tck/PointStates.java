package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.store.Footprint;
import dev.jumun.value.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Points, in wallets and in orders. */
interface PointStates extends KeptStates {
    @Test
    default void keepsTheLotsOfPoints() {
        MemberId member = new MemberId(Samples.id());
        OrderState bare = Samples.order(new OrderId(Samples.id()), member, OrderStatus.EXPIRED, MOMENT);
        keeps(new OrderState(
                bare.key(),
                member,
                bare.status(),
                bare.lines(),
                Optional.empty(),
                LOTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MOMENT,
                MOMENT));
        WalletId wallet = new WalletId(member);
        keeps(WalletState.empty(wallet));
        keepsPoints(new WalletState(wallet, LOTS, Money.ZERO), WalletState.available(wallet), 10);
        keepsPoints(new WalletState(wallet, Lot.lasting(Money.of(9)), Money.ZERO), WalletState.available(wallet), -1);
    }

    /** Put once, with the entry that explains so many more points. */
    private void keepsPoints(WalletState wallet, Account available, long more) {
        Account outside = new Account.Outside("top-up", Unit.MONEY);
        store().commit(Footprint.of(wallet.key()), tx -> {
            tx.put(wallet);
            tx.record(new Entry(
                    more > 0 ? outside : available,
                    more > 0 ? available : outside,
                    Math.abs(more),
                    Movement.CHARGE,
                    wallet.key()));
            return true;
        });
        assertThat(store().read(wallet.key())).contains(wallet);
    }
}
