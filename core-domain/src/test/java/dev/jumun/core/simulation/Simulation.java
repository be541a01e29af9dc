package dev.jumun.core.simulation;

import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Jumun;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ExpirePoints;
import dev.jumun.stock.ChangeStock;
import dev.jumun.value.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One day in a shop, made up from a seed: clients who place, pay and cancel, orders that expire, stock that comes and
 * goes, parcels that leave and arrive, events that are told and counted, a clock that jumps, processes that crash between
 * any two steps, and requests that are repeated. The same seed gives the same day.
 */
final class Simulation {
    private static final int STEPS = 80;
    private static final int KINDS_OF_STEPS = 28;
    private static final int NONE = -1;

    private final House house;
    private final Random random;
    private final Jumun core;
    private final Jumun reader;
    private final Desk desk;
    private final Books books = new Books();
    private final SaleWishes sale;
    private final CouponWishes coupons;
    private final OrderWishes orders;
    private final Backstage backstage;
    private final List<MemberId> members = new ArrayList<>();
    private int underWay = NONE;

    private Simulation(long seed, Bug bug) {
        this.house = House.open(seed, bug, this::step);
        this.random = house.random();
        this.core = house.core();
        this.reader = house.core(house.watch(), Optional.empty());
        this.desk = new Desk(house.ids(), random, this::learn);
        this.sale = new SaleWishes(core, random, house.clock());
        this.coupons = new CouponWishes(core, random, house.clock());
        this.orders = new OrderWishes(core, random, desk, members);
        for (int i = 0; i < 3; i++) {
            members.add(new MemberId(house.ids().next()));
        }
        this.backstage = new Backstage(house, desk, members.getFirst());
    }

    /**
     * Lives through a day and checks it.
     *
     * @return all that happened
     * @throws AssertionError if an invariant is broken
     */
    static Trace run(long seed, Bug bug) {
        Simulation day = new Simulation(seed, bug);
        day.open();
        for (int i = 0; i < STEPS; i++) {
            day.step();
            day.house.chaos().mustBeWhole();
        }
        day.close();
        return day.desk.trace();
    }

    private void learn(MemberId by, Receipt receipt) {
        books.enter(by, receipt);
        coupons.learn(receipt);
        sale.learn(receipt);
        orders.learn(receipt);
    }

    private void open() {
        MemberId keeper = members.getFirst();
        for (MemberId member : members) {
            charge(member, 1_500);
            charge(member, 500);
        }
        desk.want(keeper, CreateProduct.class, key -> sale.createPlain(key, keeper));
        desk.want(keeper, CreateProduct.class, key -> sale.createLimited(key, keeper));
        coupons.campaigns(keeper).forEach(wish -> desk.want(keeper, wish.port(), wish.call()));
    }

    /** Somebody does something, often the same as whoever they came before; the shop must stay whole. */
    private void step() {
        if (backstage.spokenOf().isPresent() && random.nextBoolean()) {
            overtake();
            return;
        }
        int before = underWay;
        underWay = before != NONE && random.nextInt(3) == 0 ? before : random.nextInt(KINDS_OF_STEPS);
        try {
            step(underWay);
        } finally {
            underWay = before;
        }
    }

    /** While the carrier hears of an order, the order changes, and the carrier hears that from somebody else first. */
    private void overtake() {
        if (random.nextBoolean()) {
            someOrder().ifPresent(orders::cancel);
        } else {
            backstage.tellCarrier();
        }
    }

    private void step(int kind) {
        switch (kind) {
            case 0, 1, 2, 3 -> place();
            case 4, 5, 6 -> someOrder().ifPresent(orders::pay);
            case 7, 8 -> someOrder().ifPresent(orders::cancel);
            case 9, 10 -> sweep(1 + random.nextInt(10));
            case 11 -> letTimePass();
            case 12 -> stock();
            case 13 -> topUpOrChangeTerms();
            case 14, 15, 16 -> coupons();
            case 17, 18, 19 -> desk.repeat();
            case 20 -> look();
            default -> backstage.step(someOrder());
        }
    }

    private Optional<OrderState> someOrder() {
        return orders.some(backstage.spokenOf());
    }

    private void place() {
        if (!sale.isEmpty()) {
            Optional<IssuedCouponId> coupon = random.nextBoolean() ? coupons.coupon() : Optional.empty();
            orders.place(sale.lines(), coupon);
        }
    }

    /** At one moment: what is shown is compared with what is committed. */
    private void look() {
        if (!sale.isEmpty()) {
            MemberId member = pick(members);
            switch (random.nextInt(3)) {
                case 0 -> new OrderLooks(house, desk, reader).step(member, someOrder());
                case 1 -> new MemberLooks(house, desk, reader).step(member, sale.lines());
                default -> new ShopLooks(house, desk, reader).step();
            }
        }
    }

    private void letTimePass() {
        house.clock()
                .advance(
                        random.nextInt(16) == 0
                                ? Duration.ofHours(random.nextInt(30))
                                : Duration.ofSeconds(random.nextInt(400)));
    }

    private void coupons() {
        MemberId by = pick(members);
        coupons.some(by).ifPresent(wish -> desk.want(by, wish.port(), wish.call()));
    }

    private void stock() {
        if (!sale.isEmpty()) {
            desk.want(members.getFirst(), ChangeStock.class, sale.stock(members.getFirst()));
        }
    }

    private void topUpOrChangeTerms() {
        charge(pick(members), 300);
        if (!sale.isEmpty()) {
            desk.call(ChangePrice.class, sale.price());
            desk.call(ChangeProduct.class, sale.limit());
            desk.call(ChangeProduct.class, sale.period());
        }
    }

    /** Points that live for ever, or for some minutes: less or more than orders wait for their payment. */
    private void charge(MemberId member, long points) {
        Optional<Duration> lifetime =
                Optional.of(Duration.ofMinutes(4L * random.nextInt(4))).filter(Duration::isPositive);
        ChargePoints charge = house.core(house.store(), lifetime).chargePoints();
        desk.want(
                member,
                ChargePoints.class,
                key -> charge.charge(new ChargePoints.Command(key, member, Money.of(points))));
    }

    private void sweep(int limit) {
        desk.call(ExpireOrders.class, () -> whole(core.expireOrders().expire(new ExpireOrders.Command(limit))));
        desk.call(ExpirePoints.class, () -> whole(core.expirePoints().expire(new ExpirePoints.Command(limit))));
    }

    private static ExpireOrders.Swept whole(ExpireOrders.Swept swept) {
        swept.failures().forEach(Simulation::fail);
        return swept;
    }

    private static ExpirePoints.Swept whole(ExpirePoints.Swept swept) {
        swept.failures().forEach(Simulation::fail);
        return swept;
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    /** Everyone asks until they know, and everything is counted; then what is behind catches up, and again. */
    private void close() {
        house.chaos().calmDown();
        desk.repeatAll();
        sweep(Integer.MAX_VALUE);
        check();
        for (int i = 0; i < 3; i++) {
            house.clock().advance(Duration.ofMinutes(11));
            sweep(Integer.MAX_VALUE);
            backstage.catchUp();
        }
        sweep(Integer.MAX_VALUE);
        backstage.catchUp();
        house.chaos().mustBeWhole();
        check();
        new Inspection(house.memory(), core.prove()).inspect();
        backstage.check();
    }

    private void check() {
        books.check(house.memory(), house.clock().instant());
        house.watch().inspect();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
