package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.event.Event;
import dev.jumun.event.RecordedEvent;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.Lot;
import dev.jumun.point.PointsCharged;
import dev.jumun.point.PointsExpired;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where every point is that was ever charged, lot by lot: with an order, in its wallet while the lot lives, or expired.
 */
record LotBooks(InMemoryPersistence shop, Instant now) {
    /** Checks a wallet in which {@code charged} points came in, after the last sweep. */
    void check(WalletState wallet, long charged) {
        WalletId id = wallet.key();
        Map<Instant, Long> left = new HashMap<>();
        events(id, PointsCharged.class).forEach(points -> add(left, new Lot(points.amount(), points.expiresAt()), 1));
        assertThat(sum(left)).as("points charged").isEqualTo(charged);
        withOrders(id).forEach(lot -> add(left, lot, -1));
        assertThat(left.values()).as("left of each lot").allMatch(points -> points >= 0);
        long free = sum(left);
        left.entrySet().removeIf(lot -> lot.getValue() == 0 || !now.isBefore(lot.getKey()));
        assertThat(lots(wallet)).as("lots of %s", wallet).isEqualTo(left);
        assertThat(events(id, PointsExpired.class)
                        .mapToLong(points -> points.amount().amount())
                        .sum())
                .as("points expired")
                .isEqualTo(free - sum(left));
    }

    private <E extends Event> Stream<E> events(WalletId wallet, Class<E> type) {
        return shop.outbox().events(wallet, 0, Integer.MAX_VALUE).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Stream<Lot> withOrders(WalletId wallet) {
        return shop.keys().stream()
                .filter(OrderId.class::isInstance)
                .map(key -> shop.store().read((OrderId) key).orElseThrow())
                .filter(order -> order.member().equals(wallet.member()))
                .flatMap(this::lots);
    }

    private Stream<Lot> lots(OrderState order) {
        return switch (order.status()) {
            case AWAITING_PAYMENT, CONFIRMED, COMPLETED ->
                Stream.concat(order.pointLots().stream(), paid(order).stream());
            case CANCELLED, EXPIRED -> Stream.empty();
        };
    }

    private List<Lot> paid(OrderState order) {
        return order.payment().flatMap(shop.store()::read).map(LotBooks::kept).orElse(List.of());
    }

    /** What went back is of the lots that expire last. */
    private static List<Lot> kept(PaymentState payment) {
        List<Lot> kept = new ArrayList<>();
        long left = payment.amount().amount() - payment.refunded().amount();
        for (Lot lot : payment.lots()) {
            long points = Math.min(left, lot.amount().amount());
            if (points > 0) {
                kept.add(new Lot(Money.of(points), lot.expiresAt()));
            }
            left -= points;
        }
        return kept;
    }

    private static Map<Instant, Long> lots(WalletState wallet) {
        Map<Instant, Long> lots = new HashMap<>();
        wallet.lots().forEach(lot -> add(lots, lot, 1));
        return lots;
    }

    private static void add(Map<Instant, Long> sums, Lot lot, long sign) {
        sums.merge(lot.expiresAt().orElse(Instant.MAX), sign * lot.amount().amount(), Long::sum);
    }

    private static long sum(Map<Instant, Long> lots) {
        return lots.values().stream().mapToLong(Long::longValue).sum();
    }
}
