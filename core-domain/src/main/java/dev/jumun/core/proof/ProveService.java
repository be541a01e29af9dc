package dev.jumun.core.proof;

import dev.jumun.journal.Journal;
import dev.jumun.order.OrderId;
import dev.jumun.point.WalletId;
import dev.jumun.proof.Proof;
import dev.jumun.proof.Prove;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.List;
import java.util.Optional;

public final class ProveService implements Prove {
    private final Store store;
    private final Journal journal;

    public ProveService(Store store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    @Override
    public Outcome prove(Command command) {
        return switch (command.subject()) {
            case OfSku(var sku) -> balancesOf(sku).<Outcome>map(Compared::new).orElseGet(NotFound::new);
            case OfQuota(var quota) ->
                balancesOf(quota).<Outcome>map(Compared::new).orElseGet(NotFound::new);
            case OfCoupon(var coupon) ->
                balancesOf(coupon).<Outcome>map(Compared::new).orElseGet(NotFound::new);
            case OfIssuedCoupon(var coupon) ->
                balancesOf(coupon).<Outcome>map(Compared::new).orElseGet(NotFound::new);
            case OfMember(var member) ->
                wallet(new WalletId(member), store.read(member).isPresent());
            case OfOrder(var order) -> order(order);
        };
    }

    private Outcome wallet(WalletId wallet, boolean memberExists) {
        Optional<Proof> proof = balancesOf(wallet);
        return proof.isPresent() || memberExists
                ? new Compared(proof.orElseGet(() -> new Proof(List.of())))
                : new NotFound();
    }

    private Optional<Proof> balancesOf(Key<? extends State> key) {
        return journal.audit(key).map(audit -> Comparison.of(audit.state().balances(), audit.balances()));
    }

    private Outcome order(OrderId order) {
        return journal.audit(order)
                .<Outcome>map(audit -> new Compared(Comparison.of(OrderHoldings.of(audit.state()), audit.caused())))
                .orElseGet(NotFound::new);
    }
}
