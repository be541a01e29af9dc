package dev.jumun.core.order;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.admission.Guest;
import dev.jumun.core.admission.Rush;
import dev.jumun.core.admission.WaitingRoom;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.core.attempt.Guarded;
import dev.jumun.core.catalog.Quota;
import dev.jumun.core.coupon.IssuedCoupon;
import dev.jumun.core.point.Wallet;
import dev.jumun.core.stock.Stock;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

public final class PlaceOrderService implements PlaceOrder {
    private final Store store;
    private final Attempts attempts;
    private final QuotaForecast quotas;
    private final Ids ids;
    private final Duration timeToPay;
    private final Guarded guarded;
    private final WaitingRoom waitingRoom;
    private final LateOrders late;

    public PlaceOrderService(
            Store store,
            Attempts attempts,
            QuotaForecast quotas,
            Ids ids,
            Duration timeToPay,
            Guarded guarded,
            WaitingRoom waitingRoom,
            LateOrders late) {
        this.store = store;
        this.attempts = attempts;
        this.quotas = quotas;
        this.ids = ids;
        this.timeToPay = timeToPay;
        this.guarded = guarded;
        this.waitingRoom = waitingRoom;
        this.late = late;
    }

    @Override
    public Attempted<Outcome> place(Command command) {
        try (Rush rush = waitingRoom.join(wanted(command))) {
            return refusal(command, rush, rush.isTooLate())
                    .orElseGet(() -> guarded.once(command, same -> inTurn(same, rush)));
        }
    }

    private static Map<SkuId, Long> wanted(Command command) {
        return command.lines().stream()
                .collect(Collectors.toMap(Line::sku, line -> line.quantity().count()));
    }

    private Attempted<Outcome> inTurn(Command command, Rush rush) {
        return rush.admit(guest -> place(command, guest), isTooLate -> refusal(command, rush, isTooLate))
                .or(() -> attempts.before(command))
                .orElseThrow(WaitingRoom::full);
    }

    private Optional<Attempted<Outcome>> refusal(Command command, Rush rush, boolean isTooLate) {
        return isTooLate ? late.refusal(command, rush) : Optional.empty();
    }

    private Attempted<Outcome> place(Command command, Guest guest) {
        OrderId id = new OrderId(ids.next());
        Optional<CouponForecast> coupon =
                command.coupon().map(named -> CouponForecast.read(store, named, command.lines()));
        Footprint footprint = footprint(id, command);
        Attempted<Outcome> outcome = attempts.once(
                command,
                coupon.map(forecast -> forecast.over(footprint)).orElse(footprint),
                guest.watching(tx -> place(tx, id, command, coupon)));
        if (outcome instanceof Attempted.Decided<?>(Placed(OrderState order))) {
            quotas.learn(order);
        }
        return outcome;
    }

    private Footprint footprint(OrderId id, Command command) {
        List<Key<?>> keys = new ArrayList<>(quotas.of(command));
        command.lines().stream().map(Line::sku).forEach(keys::add);
        Footprint footprint = Footprint.empty().holding(keys).creating(id);
        return command.points().isZero() ? footprint : footprint.holding(List.of(new WalletId(command.by())));
    }

    private Outcome place(Tx tx, OrderId id, Command command, Optional<CouponForecast> coupon) {
        Optional<Redemption> redemption = coupon.flatMap(forecast -> Redemption.find(tx, forecast, command.by()));
        Placement placement = new Placement(
                command, skus(tx, command), quota -> Quota.find(tx, quota), redemption, wallet(tx, command), tx.now());
        Optional<Outcome> objection = PlacementRules.objection(placement);
        if (objection.isPresent()) {
            return objection.get();
        }
        OrderState order = Order.placed(id, placement, tx.now().plus(timeToPay));
        command.lines()
                .forEach(line ->
                        Stock.reserve(placement.sku(line), line.quantity(), id).into(tx));
        order.lines().stream()
                .filter(line -> line.purchaseLimit().isPresent())
                .forEach(line -> Quota.hold(Quota.find(tx, Quota.of(command.by(), line)), line.quantity(), id)
                        .into(tx));
        redemption.ifPresent(used -> IssuedCoupon.use(used.coupon(), id).into(tx));
        if (!command.points().isZero()) {
            Wallet.hold(placement.wallet(), order.pointLots(), id).into(tx);
        }
        tx.put(order);
        tx.emit(new OrderPlaced(order));
        return new Placed(order.total().isZero() ? Confirmation.confirm(tx, order, Optional.empty()) : order);
    }

    private static Map<SkuId, SkuState> skus(Tx tx, Command command) {
        Map<SkuId, SkuState> skus = new HashMap<>();
        command.lines().forEach(line -> tx.find(line.sku()).ifPresent(sku -> skus.put(sku.key(), sku)));
        return skus;
    }

    private static WalletState wallet(Tx tx, Command command) {
        return command.points().isZero()
                ? WalletState.empty(new WalletId(command.by()))
                : Wallet.open(tx, command.by());
    }
}
