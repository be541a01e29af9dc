package dev.jumun.core;

import dev.jumun.admission.Admission;
import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductViews;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.lock.Locks;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.Cancellation;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ShowPoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.popular.SalesRanking;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.tck.JournalProof;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.value.Ids;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A shop to test use cases in, in memory if not said otherwise. Registered as an extension, it proves its journal after every test. */
public final class Shop implements AfterEachCallback {
    public final MovableClock clock;
    public final Persistence persistence;
    public final Ids ids;
    public final Jumun core;
    private final Persistence seen;
    private final Supplier<List<Key<?>>> keys;

    public Shop() {
        this(UnaryOperator.identity());
    }

    /** A shop whose store is wrong, to show that a test would find out. */
    public Shop(UnaryOperator<Store> bug) {
        this(new MovableClock(), bug);
    }

    private Shop(MovableClock clock, UnaryOperator<Store> bug) {
        this(clock, new InMemoryPersistence(clock), bug);
    }

    private Shop(MovableClock clock, InMemoryPersistence memory, UnaryOperator<Store> bug) {
        this(clock, new Random(1), memory, bug.apply(memory.store()), memory::keys);
    }

    /**
     * A shop on a store of any kind.
     *
     * @param clock of the persistence too
     * @param random of ids
     * @param store of the persistence, or in front of it
     * @param keys of all states that the shop may have touched
     */
    public Shop(MovableClock clock, Random random, Persistence persistence, Store store, Supplier<List<Key<?>>> keys) {
        this.clock = clock;
        this.persistence = persistence;
        this.ids = new TimeOrderedIds(clock, random);
        this.keys = keys;
        this.seen = new WrappedPersistence(persistence, store);
        this.core = over(seen);
    }

    public Jumun over(Persistence persistence) {
        return over(persistence, Policy.DEFAULT);
    }

    /** As one of several processes that share gates. */
    public Jumun over(Persistence persistence, Locks locks, AttemptGuard guard) {
        return over(persistence, new Gates(locks, guard, ProductViews.NONE, SalesRanking.NONE, Admission.NONE));
    }

    /** As one of several processes that share a gate. */
    public Jumun over(Persistence persistence, Admission admission) {
        return over(
                persistence, new Gates(Locks.NONE, AttemptGuard.NONE, ProductViews.NONE, SalesRanking.NONE, admission));
    }

    /** The same with other gates. */
    public Jumun over(Persistence persistence, Gates gates) {
        return over(persistence, Policy.DEFAULT, gates);
    }

    /** As one of several processes that remember products for so long. */
    public Jumun over(Persistence persistence, ProductViews views, Duration memory) {
        Policy usual = Policy.DEFAULT;
        return over(
                persistence,
                new Policy(usual.paymentDeadline(), usual.sessionLifetime(), usual.pointsLifetime(), memory),
                new Gates(Locks.NONE, AttemptGuard.NONE, views, SalesRanking.NONE, Admission.NONE));
    }

    private Jumun over(Persistence persistence, Policy policy, Gates gates) {
        return new Jumun(persistence, new PlainPasswords(), ids, clock, policy, gates);
    }

    /** The same shop with points that live so long. */
    public Jumun core(Optional<Duration> pointsLifetime) {
        Policy usual = Policy.DEFAULT;
        return over(seen, new Policy(usual.paymentDeadline(), usual.sessionLifetime(), pointsLifetime));
    }

    private Jumun over(Persistence persistence, Policy policy) {
        return new Jumun(persistence, new PlainPasswords(), ids, clock, policy);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        proveJournal();
    }

    /** The keys of all states that it may have touched. */
    public List<Key<?>> keys() {
        return keys.get();
    }

    public void proveJournal() {
        new JournalProof(persistence::journal, keys).prove();
    }

    public MemberId member() {
        return new MemberId(ids.next());
    }

    /** A member with points. */
    public MemberId member(long points) {
        MemberId member = member();
        charge(member, points, Optional.empty());
        return member;
    }

    /** Points that live so long from now. */
    public ChargePoints.Outcome charge(MemberId member, long points, Duration lifetime) {
        return charge(member, points, Optional.of(lifetime));
    }

    public ChargePoints.Outcome charge(MemberId member, long points, Optional<Duration> lifetime) {
        return outcome(core(lifetime).chargePoints().charge(new ChargePoints.Command(key(), member, Money.of(points))));
    }

    /** A product that is sold as one SKU. */
    public SkuId sku(long price, long stock) {
        return sku(price, stock, Period.ALWAYS);
    }

    public SkuId sku(long price, long stock, Period salePeriod) {
        return sku(price, stock, salePeriod, List.of());
    }

    public SkuId sku(long price, long stock, List<String> categories) {
        return sku(price, stock, Period.ALWAYS, categories);
    }

    private SkuId sku(long price, long stock, Period salePeriod, List<String> categories) {
        CreateProduct.NewSku sku = new CreateProduct.NewSku(Map.of(), Money.of(price), Quantity.of(stock));
        return created(Optional.empty(), salePeriod, categories, List.of(sku)).getFirst();
    }

    /** A SKU whose sale is capped. */
    public SkuId capped(long stock, long cap) {
        CreateProduct.NewSku sku =
                new CreateProduct.NewSku(Map.of(), Money.of(100), Quantity.of(stock), Optional.of(Quantity.of(cap)));
        return created(Optional.empty(), Period.ALWAYS, List.of(), List.of(sku)).getFirst();
    }

    /** A product that says this of itself. */
    public ProductId product(String name, String description, List<String> categories) {
        CreateProduct.NewSku sku = new CreateProduct.NewSku(Map.of(), Money.of(100), Quantity.of(1));
        Attempted<CreateProduct.Outcome> created = core.createProduct()
                .create(new CreateProduct.Command(
                        key(), member(), name, description, categories, Optional.empty(), Period.ALWAYS, List.of(sku)));
        return ((CreateProduct.Created) outcome(created)).product().product().key();
    }

    private List<SkuId> created(
            Optional<Quantity> limit, Period salePeriod, List<String> categories, List<CreateProduct.NewSku> skus) {
        Attempted<CreateProduct.Outcome> created = core.createProduct()
                .create(new CreateProduct.Command(
                        key(), member(), "Moon jar", "", categories, Optional.empty(), salePeriod, limit, skus));
        return ((CreateProduct.Created) outcome(created)).product().product().skus();
    }

    /** A product of which one member may have so many, sold as so many SKUs. */
    public List<SkuId> limited(long limit, int skus, long stock) {
        CreateProduct.NewSku sku = new CreateProduct.NewSku(Map.of(), Money.of(100), Quantity.of(stock));
        return created(Optional.of(Quantity.of(limit)), Period.ALWAYS, List.of(), Collections.nCopies(skus, sku));
    }

    public PlaceOrder.Command order(MemberId member, long points, PlaceOrder.Line... lines) {
        return order(member, Optional.empty(), points, lines);
    }

    public PlaceOrder.Command order(
            MemberId member, Optional<IssuedCouponId> coupon, long points, PlaceOrder.Line... lines) {
        return new PlaceOrder.Command(key(), member, List.of(lines), coupon, Money.of(points), Optional.empty());
    }

    public static PlaceOrder.Line line(SkuId sku, long quantity) {
        return new PlaceOrder.Line(sku, Quantity.of(quantity));
    }

    public OrderState placed(MemberId member, long points, PlaceOrder.Line... lines) {
        Attempted<PlaceOrder.Outcome> placed = core.placeOrder().place(order(member, points, lines));
        return ((PlaceOrder.Placed) outcome(placed)).order();
    }

    public PayOrder.Outcome pay(MemberId member, OrderId order) {
        return outcome(core.payOrder().pay(new PayOrder.Command(key(), member, order, PaymentMethod.POINTS)));
    }

    public CancelOrder.Outcome cancel(MemberId member, OrderId order) {
        return outcome(core.cancelOrder().cancel(new CancelOrder.Command(key(), member, order)));
    }

    public CancelOrder.Outcome cancel(MemberId member, OrderId order, Cancellation.Line... pieces) {
        return outcome(core.cancelOrder().cancel(new CancelOrder.Command(key(), member, order, List.of(pieces))));
    }

    /** So many pieces of that, to be called off. */
    public static Cancellation.Line pieces(SkuId sku, long quantity) {
        return new Cancellation.Line(sku, Quantity.of(quantity));
    }

    public SkuState stock(SkuId sku) {
        return persistence.store().read(sku).orElseThrow();
    }

    public QuotaState quota(SkuId sku, MemberId member) {
        QuotaId quota = new QuotaId(stock(sku).product(), member);
        return persistence.store().read(quota).orElseGet(() -> QuotaState.empty(quota));
    }

    public OrderState order(OrderId order) {
        return persistence.store().read(order).orElseThrow();
    }

    /** What the member can spend now. */
    public ShowPoints.Shown points(MemberId member) {
        return core.showPoints().show(new ShowPoints.Command(member));
    }

    /** As it was left: with points past their date, if nobody took them out. */
    public WalletState wallet(MemberId member) {
        WalletId wallet = new WalletId(member);
        return persistence.store().read(wallet).orElseGet(() -> WalletState.empty(wallet));
    }

    public IdempotencyKey key() {
        return new IdempotencyKey(ids.next().toString());
    }

    /** What was decided, now or before. */
    public static <O> O outcome(Attempted<O> attempted) {
        return switch (attempted) {
            case Attempted.Decided<O>(O outcome) -> outcome;
            case Attempted.Replayed<O>(O outcome) -> outcome;
            case Attempted.IdempotencyKeyReused<O>() -> throw new AssertionError("key reused");
            case Attempted.RequestInProgress<O>() -> throw new AssertionError("in progress");
        };
    }
}
