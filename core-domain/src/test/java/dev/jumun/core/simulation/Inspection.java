package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.QuotaId;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.event.RecordedEvent;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.order.OrderId;
import dev.jumun.point.WalletId;
import dev.jumun.proof.Proof;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import dev.jumun.tck.JournalProof;
import java.util.List;

/**
 * What must be true of a shop by itself, whatever its clients know: every state is proved, and every order has a
 * possible history.
 */
record Inspection(InMemoryPersistence shop, Prove prove) {
    void inspect() {
        new JournalProof(shop::journal, shop::keys).prove();
        shop.keys().forEach(this::inspect);
    }

    void inspect(Key<?> key) {
        switch (key) {
            case SkuId sku -> assertHolds(new Prove.OfSku(sku));
            case CouponId coupon -> assertHolds(new Prove.OfCoupon(coupon));
            case IssuedCouponId coupon -> assertHolds(new Prove.OfIssuedCoupon(coupon));
            case QuotaId quota -> assertHolds(new Prove.OfQuota(quota));
            case WalletId wallet -> assertHolds(new Prove.OfMember(wallet.member()));
            case OrderId order -> {
                assertHolds(new Prove.OfOrder(order));
                assertHistory(order);
            }
            default -> {}
        }
    }

    private void assertHolds(Prove.Subject subject) {
        Proof proof = ((Prove.Compared) prove.prove(new Prove.Command(subject))).proof();
        assertThat(proof.holds()).as("%s %s", subject, proof).isTrue();
    }

    private void assertHistory(OrderId order) {
        List<RecordedEvent> events = shop.outbox().events(order, 0, 100);
        String history = events.stream()
                .map(recorded -> recorded.event().getClass().getSimpleName())
                .reduce("", (left, right) -> left + right.replace("Order", " "));
        assertThat(history).matches(" Placed( Cancelled)*( Expired|( Confirmed( Cancelled)*)?)");
        assertThat(events.getLast().number()).isEqualTo(events.size());
    }
}
