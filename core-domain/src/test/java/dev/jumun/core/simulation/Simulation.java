package dev.jumun.core.simulation;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.core.Jumun;
import dev.jumun.core.MovableClock;
import dev.jumun.core.PlainPasswords;
import dev.jumun.core.Policy;
import dev.jumun.core.TimeOrderedIds;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ExpirePoints;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.value.Ids;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One day in a shop, made up from a seed: clients who place, pay and cancel, orders that expire, stock that comes and
 * goes, processes that crash between any two steps, and
 * requests that are repeated. The same seed gives the same day.
 */
final class Simulation {
    private static final int STEPS = 80;

    private final Random random;
    private final Trace trace = new Trace();
    private final Books books = new Books();
    private final MovableClock clock = new MovableClock();
    private final InMemoryPersistence memory = new InMemoryPersistence(clock);
    private final Ids ids;
    private final SaleWatch watch;
    private final CrashingStore store;
    private final Jumun core;
    private final SaleWishes sale;
    private final CouponWishes coupons;
    private final List<MemberId> members = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<OrderState> orders = new ArrayList<>();

    private record Asked(MemberId by, Intent intent) {}

    private Simulation(long seed, UnaryOperator<Store> bug) {
        this.random = new Random(seed);
        this.ids = new TimeOrderedIds(clock, new Random(seed));
        this.watch = new SaleWatch(new LotWatch(bug.apply(memory.store())), memory.store());
        this.store = new CrashingStore(watch, random, this::step);
        this.core = core(Optional.empty());
        this.sale = new SaleWishes(core, random);
        this.coupons = new CouponWishes(core, random, clock);
    }

    /**
     * Lives through a day and checks it.
     *
     * @param bug planted around the store
     * @return all that happened
     * @throws AssertionError if an invariant is broken
     */
    static List<String> run(long seed, UnaryOperator<Store> bug) {
        Simulation day = new Simulation(seed, bug);
        day.open();
        for (int i = 0; i < STEPS; i++) {
            day.step();
        }
        day.close();
        return day.trace.lines();
    }

    /** Shops over one store may disagree on how long points live. */
    private Jumun core(Optional<Duration> pointsLifetime) {
        Policy usual = Policy.DEFAULT;
        Policy policy = new Policy(usual.paymentDeadline(), usual.sessionLifetime(), pointsLifetime);
        return new Jumun(new WrappedPersistence(memory, store), new PlainPasswords(), ids, clock, policy);
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            members.add(new MemberId(ids.next()));
            charge(members.get(i), 1_500);
            charge(members.get(i), 500);
        }
        MemberId keeper = members.getFirst();
        want(keeper, "create", key -> sale.createPlain(key, keeper));
        want(keeper, "create", key -> sale.createLimited(key, keeper));
        coupons.campaigns(keeper).forEach(wish -> want(keeper, wish.name(), wish.call()));
    }

    /** One client does one thing; whatever it meets, the shop must stay whole. */
    private void step() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> place();
            case 3, 4 -> pay();
            case 5, 6 -> cancel();
            case 7, 14 -> sweep();
            case 8 -> clock.advance(Duration.ofSeconds(random.nextInt(400)));
            case 9 -> stock();
            case 10 -> topUpOrChangeTerms();
            case 11, 12, 13 -> coupons();
            default -> repeat();
        }
    }

    private void place() {
        if (sale.isEmpty()) {
            return;
        }
        MemberId by = pick(members);
        List<PlaceOrder.Line> lines = sale.lines();
        Money points = Money.of(random.nextInt(3) * 100L);
        Optional<IssuedCouponId> coupon = random.nextBoolean() ? coupons.coupon() : Optional.empty();
        want(
                by,
                "place",
                key -> core.placeOrder()
                        .place(new PlaceOrder.Command(key, by, lines, coupon, points, Optional.empty())));
    }

    private void pay() {
        if (!orders.isEmpty()) {
            MemberId by = pick(members);
            OrderId order = pick(orders).key();
            want(by, "pay", key -> core.payOrder().pay(new PayOrder.Command(key, by, order, PaymentMethod.POINTS)));
        }
    }

    private void cancel() {
        if (!orders.isEmpty()) {
            MemberId by = pick(members);
            OrderState order = pick(orders);
            List<Cancellation.Line> pieces = random.nextInt(3) == 0 ? List.of() : List.of(pieces(order));
            want(by, "cancel", key -> core.cancelOrder().cancel(new CancelOrder.Command(key, by, order.key(), pieces)));
        }
    }

    /** Of one line; they may be gone already. */
    private Cancellation.Line pieces(OrderState order) {
        OrderLine line = pick(order.lines());
        return new Cancellation.Line(
                line.sku(), Quantity.of(1 + random.nextInt((int) line.quantity().count())));
    }

    private void coupons() {
        MemberId by = pick(members);
        coupons.some(by).ifPresent(wish -> want(by, wish.name(), wish.call()));
    }

    private void stock() {
        if (!sale.isEmpty()) {
            want(members.getFirst(), "stock", sale.stock(members.getFirst()));
        }
    }

    private void topUpOrChangeTerms() {
        charge(pick(members), 300);
        if (!sale.isEmpty()) {
            survive(sale.price());
            survive(sale.limit());
        }
    }

    /** Points that live for ever, or for some minutes: less or more than orders wait for their payment. */
    private void charge(MemberId member, long points) {
        Optional<Duration> lifetime =
                Optional.of(Duration.ofMinutes(4L * random.nextInt(4))).filter(Duration::isPositive);
        ChargePoints charge = core(lifetime).chargePoints();
        want(member, "charge", key -> charge.charge(new ChargePoints.Command(key, member, Money.of(points))));
    }

    private void sweep() {
        survive(() -> core.expireOrders().expire(new ExpireOrders.Command(10)));
        survive(() -> core.expirePoints().expire(new ExpirePoints.Command(10)));
    }

    private void repeat() {
        if (!asked.isEmpty()) {
            ask(pick(asked));
        }
    }

    private void want(MemberId by, String name, Function<IdempotencyKey, Attempted<?>> call) {
        IdempotencyKey key = new IdempotencyKey(ids.next().toString());
        Asked wanted = new Asked(by, new Intent(name + " " + key.value(), () -> call.apply(key)));
        asked.add(wanted);
        ask(wanted);
    }

    private void ask(Asked wanted) {
        survive(() -> {
            wanted.intent().ask(trace).ifPresent(receipt -> {
                books.enter(wanted.by(), receipt);
                coupons.learn(receipt);
                sale.learn(receipt);
                if (receipt instanceof PlaceOrder.Placed placed) {
                    orders.add(placed.order());
                }
            });
            return true;
        });
    }

    private void survive(Supplier<?> step) {
        try {
            trace.add(String.valueOf(step.get()));
        } catch (Crash crash) {
            trace.add(String.valueOf(crash.getMessage()));
        }
    }

    /** Everyone asks until they know; then everything is counted. */
    private void close() {
        store.calmDown();
        List.copyOf(asked).forEach(this::ask);
        sweep();
        books.check(memory, clock.instant());
        watch.inspect();
        new Inspection(memory, core.prove()).inspect();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
