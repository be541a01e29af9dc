package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssueCountId;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.delivery.DeliveryStatus;
import dev.jumun.event.Bookmark;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.SinkId;
import dev.jumun.event.SinkState;
import dev.jumun.journal.Account;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.journal.Unit;
import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.member.MemberState;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderLine;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.ShipTo;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.payment.PaymentState;
import dev.jumun.payment.PaymentStatus;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.DailySalesState;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every {@link Store} gives back each kind of state as it was put. Keys are new in each test. */
public abstract class StatesContract {
    private static final Instant MOMENT = Instant.parse("2026-11-21T01:02:03.456789Z");
    private static final String TEXT = "달항아리 🏺 'quoted' \\ \"twice\" \u0000 ".repeat(300);
    private static final List<Lot> LOTS = List.of(
            new Lot(Money.of(3), Optional.of(MOMENT)),
            new Lot(Money.of(2), Optional.of(MOMENT.plusMillis(1))),
            new Lot(Money.of(5), Optional.empty()));
    private static final Period SALE = new Period(Optional.of(MOMENT), Optional.of(MOMENT.plusSeconds(1)));

    private final MemberId member = new MemberId(Samples.id());
    private final ProductId product = new ProductId(Samples.id());
    private Store store;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        store = persistence().store();
    }

    @Test
    void keepsMembersTheirAddressesAndSessions() {
        Email email = new Email(Samples.id() + "@example.com");
        keeps(new MemberState(member, email, "$argon2id$hash", TEXT, Role.ADMIN, MOMENT));
        keeps(new EmailState(email, member));
        SessionId session = new SessionId(Samples.id());
        keeps(new SessionState(session, member, Role.MEMBER, Long.MAX_VALUE, MOMENT, true));
        keeps(new SessionState(session, member, Role.MEMBER, 0, MOMENT, false));
    }

    @Test
    void keepsProductsAndSkusWithTheirOptionsInOrder() {
        List<String> categories = List.of("kitchen", "달 🏺 'quoted' \\ \"twice\" \u0000");
        keeps(new ProductState(
                product,
                TEXT,
                TEXT,
                categories,
                Optional.of("/jar.png"),
                SALE,
                Optional.of(Quantity.of(3)),
                List.of(Samples.sku())));
        keeps(Samples.product(product, Samples.sku()));
        Map<String, String> options = new LinkedHashMap<>(Map.of("z", "last"));
        options.put("size", TEXT);
        options.put("a", "");
        SkuState sku = new SkuState(
                Samples.sku(),
                product,
                TEXT,
                options,
                Money.MAX_PRICE,
                SALE,
                Optional.of(Quantity.of(3)),
                Optional.of(Quantity.MAX_STOCK),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO);
        keeps(sku);
        assertThat(store.read(sku.key()).orElseThrow().options().keySet()).containsExactlyElementsOf(options.keySet());
    }

    @Test
    void keepsOrdersPaymentsAndWallets() {
        OrderId order = new OrderId(Samples.id());
        PaymentId payment = new PaymentId(Samples.id());
        OrderLine line = new OrderLine(
                Samples.sku(),
                product,
                TEXT,
                Quantity.of(3),
                Quantity.of(2),
                Money.of(1_000_000_000_000L),
                Optional.of(Quantity.of(9)));
        CouponUse use = new CouponUse(
                new IssuedCouponId(Samples.id()),
                new Benefit.Percent(100, Optional.of(Money.of(Long.MAX_VALUE))),
                Money.of(3),
                List.of(line.sku()),
                Money.of(2));
        keeps(new OrderState(
                order,
                member,
                OrderStatus.CONFIRMED,
                List.of(line, line),
                Optional.of(use),
                List.of(),
                Optional.of(new ShipTo("Kim", "+82 2", "04524", TEXT)),
                Optional.of(payment),
                Optional.of(Money.of(Long.MAX_VALUE)),
                Optional.of(DeliveryStatus.LOST),
                MOMENT,
                MOMENT));
        keeps(Samples.order(order, member, OrderStatus.EXPIRED, MOMENT));
        keeps(payment(payment, order, Lot.lasting(Money.of(7))));
        keeps(payment(payment, order, LOTS));
        keeps(WalletState.empty(new WalletId(member)));
        keeps(QuotaState.empty(new QuotaId(product, member)));
    }

    @Test
    void keepsWhatWasSoldOnADay() {
        for (String day : List.of("1969-12-31", "2026-11-21", "9999-12-31")) {
            LocalDate date = LocalDate.parse(day);
            keeps(new DailySalesState(DailySalesId.of(product, date), date, Quantity.of(Long.MAX_VALUE)));
        }
    }

    @Test
    void keepsTheLotsOfPoints() {
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
        keepsPoints(new WalletState(wallet, LOTS, Money.ZERO), WalletState.available(wallet), 10);
        keepsPoints(new WalletState(wallet, Lot.lasting(Money.of(9)), Money.ZERO), WalletState.available(wallet), -1);
    }

    private static PaymentState payment(PaymentId id, OrderId order, List<Lot> lots) {
        Money amount = Lot.sum(lots);
        return new PaymentState(id, order, PaymentMethod.POINTS, amount, amount, lots, PaymentStatus.REFUNDED, MOMENT);
    }

    @Test
    void keepsDeliveries() {
        DeliveryId delivery = DeliveryId.of(new OrderId(Samples.id()));
        keeps(new DeliveryState(delivery, DeliveryStatus.REGISTERING, MOMENT, Optional.empty()));
        keeps(new DeliveryState(delivery, DeliveryStatus.REGISTERED, MOMENT, Optional.of(MOMENT.plusMillis(1))));
    }

    @Test
    void keepsCampaignsTheirCouponsAndHowManyAMemberGot() {
        CouponId coupon = new CouponId(Samples.id());
        Benefit percent = new Benefit.Percent(100, Optional.of(Money.of(Long.MAX_VALUE)));
        keeps(new CouponState(
                coupon,
                TEXT,
                CouponState.MAX_QUANTITY,
                CouponState.MAX_QUANTITY,
                new CouponTerms(percent, Money.of(Long.MAX_VALUE), List.of(product), List.of("kitchen", TEXT)),
                MOMENT,
                MOMENT.plusSeconds(1),
                CouponState.MAX_QUANTITY));
        keeps(Samples.campaign(coupon, Samples.anyCart(new Benefit.Percent(1, Optional.empty()))));
        keeps(Samples.campaign(coupon, Samples.anyCart(new Benefit.Amount(Money.of(1)))));
        IssuedCouponId issued = new IssuedCouponId(Samples.id());
        keeps(Samples.coupon(issued, coupon, member, IssuedCouponStatus.EXPIRED, MOMENT));
        keeps(Samples.coupon(issued, coupon, member, IssuedCouponStatus.REVOKED, MOMENT));
        keeps(new IssueCountState(new IssueCountId(coupon, member), Long.MAX_VALUE));
    }

    @Test
    void keepsReceiptsWhetherAnEventSaysTheSameOrNot() {
        keeps(attempt(new ChargePoints.Charged(Money.of(1), Money.of(Long.MAX_VALUE))));
        OrderState order =
                Samples.order(new OrderId(Samples.id()), member, OrderStatus.AWAITING_PAYMENT, Instant.EPOCH);
        AttemptState attempt = attempt(new PlaceOrder.Placed(order));
        store.commit(Footprint.empty().creating(order.key()).seeing(attempt.key()), tx -> {
            tx.put(order);
            tx.emit(new OrderPlaced(order));
            tx.put(attempt);
            return true;
        });
        assertThat(store.read(attempt.key())).contains(attempt);
        store.commit(Footprint.empty().seeing(attempt.key()), tx -> {
            assertThat(tx.find(attempt.key())).contains(attempt);
            return true;
        });
    }

    @Test
    void keepsSinksAndDeadLetters() {
        SinkId sink = Samples.sink();
        Bookmark.Gap gap = new Bookmark.Gap(3, 7, MOMENT);
        Bookmark told = new Bookmark(Long.MAX_VALUE, List.of(gap, new Bookmark.Gap(9, 9, Instant.EPOCH)));
        keeps(new SinkState(sink, Optional.empty(), 0, Bookmark.START));
        keeps(new SinkState(sink, Optional.of(Samples.id()), Long.MAX_VALUE, told));
        for (DeadLetterState.Status status : DeadLetterState.Status.values()) {
            keeps(Samples.letter(sink, status, MOMENT));
        }
        WalletId wallet = new WalletId(member);
        DeadLetterId id = DeadLetterId.of(sink, wallet);
        keeps(new DeadLetterState(
                id, sink, wallet, 1, Long.MAX_VALUE, Status.PARKED, 9, MOMENT, MOMENT, MOMENT, TEXT.substring(0, 500)));
    }

    private AttemptState attempt(Receipt receipt) {
        IdempotencyKey key = IdempotencyKey.random();
        return new AttemptState(new AttemptId(member, "Any", key), new Fingerprint("0f".repeat(32)), receipt);
    }

    /** Put once, with the entry that explains so many more points. */
    private void keepsPoints(WalletState wallet, Account available, long more) {
        Account outside = new Account.Outside("top-up", Unit.MONEY);
        store.commit(Footprint.of(wallet.key()), tx -> {
            tx.put(wallet);
            tx.record(new Entry(
                    more > 0 ? outside : available,
                    more > 0 ? available : outside,
                    Math.abs(more),
                    Movement.CHARGE,
                    wallet.key()));
            return true;
        });
        assertThat(store.read(wallet.key())).contains(wallet);
    }

    /** Put once, and once more as the next version. */
    private void keeps(State state) {
        Key<?> key = state.key();
        for (int version = 1; version <= 2; version++) {
            store.commit(Footprint.of(key), tx -> {
                tx.put(state);
                return true;
            });
            assertThat(store.read(key).map(State.class::cast)).contains(state);
        }
    }
}
