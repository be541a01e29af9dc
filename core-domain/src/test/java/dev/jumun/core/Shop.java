package dev.jumun.core;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ShowPoints;
import dev.jumun.point.WalletState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.tck.JournalProof;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.value.Ids;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A shop in memory to test use cases in. Registered as an extension, it proves its journal after every test. */
public final class Shop implements AfterEachCallback {
    public final MovableClock clock = new MovableClock();
    public final InMemoryPersistence memory = new InMemoryPersistence(clock);
    public final Ids ids = new TimeOrderedIds(clock, new Random(1));
    public final Jumun core;
    private final JournalProof proof = new JournalProof(memory::journal, memory::keys);

    public Shop() {
        this(UnaryOperator.identity());
    }

    /** A shop whose store is wrong, to show that a test would find out. */
    public Shop(UnaryOperator<Store> bug) {
        this.core = over(new WrappedPersistence(memory, bug.apply(memory.store())));
    }

    public Jumun over(Persistence persistence) {
        return new Jumun(persistence, new PlainPasswords(), ids, clock, Policy.DEFAULT);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        proveJournal();
    }

    public void proveJournal() {
        proof.prove();
    }

    public MemberId member() {
        return new MemberId(ids.next());
    }

    /** A member with points. */
    public MemberId member(long points) {
        MemberId member = member();
        core.chargePoints().charge(new ChargePoints.Command(key(), member, Money.of(points)));
        return member;
    }

    /** A product that is sold as one SKU. */
    public SkuId sku(long price, long stock) {
        return sku(price, stock, Period.ALWAYS);
    }

    public SkuId sku(long price, long stock, Period salePeriod) {
        CreateProduct.NewSku sku = new CreateProduct.NewSku(Map.of(), Money.of(price), Quantity.of(stock));
        Attempted<CreateProduct.Outcome> created = core.createProduct()
                .create(new CreateProduct.Command(
                        key(), member(), "Moon jar", "", List.of(), Optional.empty(), salePeriod, List.of(sku)));
        return ((CreateProduct.Created) outcome(created))
                .product()
                .skus()
                .getFirst()
                .key();
    }

    public PlaceOrder.Command order(MemberId member, long points, PlaceOrder.Line... lines) {
        return new PlaceOrder.Command(key(), member, List.of(lines), Money.of(points), Optional.empty());
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

    public SkuState stock(SkuId sku) {
        return memory.store().read(sku).orElseThrow();
    }

    public OrderState order(OrderId order) {
        return memory.store().read(order).orElseThrow();
    }

    public WalletState wallet(MemberId member) {
        return core.showPoints().show(new ShowPoints.Command(member));
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
        };
    }
}
