package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Refusal;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A store that looks on while points move: what is spent is alive, none that expires sooner stays behind, and whoever
 * changes a wallet leaves no dead points in it.
 */
final class LotWatch extends WrappedStore {
    LotWatch(Store inner) {
        super(inner);
    }

    private static final class Seen {
        private final Set<WalletId> wallets = new HashSet<>();
        private Instant now = Instant.MIN;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        Seen seen = new Seen();
        T outcome = super.commit(footprint, tx -> {
            seen.wallets.clear();
            seen.now = tx.now();
            return work.run(new WrappedTx(tx) {
                @Override
                public void put(State state) {
                    if (state.key() instanceof WalletId wallet) {
                        seen.wallets.add(wallet);
                    }
                    super.put(state);
                }
            });
        });
        if (!(outcome instanceof Refusal)) {
            seen.wallets.forEach(wallet -> check(wallet, spent(outcome), seen.now));
        }
        return outcome;
    }

    private static List<Lot> spent(Object outcome) {
        return switch (outcome) {
            case PlaceOrder.Placed(OrderState order) -> order.pointLots();
            case PayOrder.Approved(PaymentState payment) -> payment.lots();
            default -> List.of();
        };
    }

    private void check(WalletId wallet, List<Lot> spent, Instant now) {
        Instant soonest = spent.isEmpty() ? now.plusMillis(1) : expiry(spent.getLast());
        assertThat(spent).as("spent").allSatisfy(lot -> assertThat(expiry(lot)).isAfter(now));
        read(wallet)
                .ifPresent(state -> assertThat(state.lots())
                        .as("left when %s were spent", spent)
                        .allSatisfy(lot -> assertThat(expiry(lot)).isAfterOrEqualTo(soonest)));
    }

    private static Instant expiry(Lot lot) {
        return lot.expiresAt().orElse(Instant.MAX);
    }
}
