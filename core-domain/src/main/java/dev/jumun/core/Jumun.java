package dev.jumun.core;

import dev.jumun.admission.MendAdmission;
import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ForgetProducts;
import dev.jumun.catalog.ListProducts;
import dev.jumun.catalog.ShowProduct;
import dev.jumun.catalog.WarmProducts;
import dev.jumun.core.admission.MendAdmissionService;
import dev.jumun.core.admission.WaitingRoom;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.core.attempt.Guarded;
import dev.jumun.core.catalog.ChangePriceService;
import dev.jumun.core.catalog.ChangeProductService;
import dev.jumun.core.catalog.CreateProductService;
import dev.jumun.core.catalog.SeenProducts;
import dev.jumun.core.catalog.ShowProductService;
import dev.jumun.core.catalog.WarmProductsService;
import dev.jumun.core.coupon.CompareCouponsService;
import dev.jumun.core.coupon.CreateCouponService;
import dev.jumun.core.coupon.IssueCouponService;
import dev.jumun.core.coupon.ListCouponsService;
import dev.jumun.core.coupon.RevokeCouponService;
import dev.jumun.core.coupon.ShowCouponService;
import dev.jumun.core.coupon.SoldOutCampaigns;
import dev.jumun.core.delivery.ArrangeDeliveryService;
import dev.jumun.core.delivery.DeliverySink;
import dev.jumun.core.delivery.FollowDeliveriesService;
import dev.jumun.core.delivery.ShowDeliveryService;
import dev.jumun.core.event.RedriveDeadLettersService;
import dev.jumun.core.event.RelayEventsService;
import dev.jumun.core.lock.Job;
import dev.jumun.core.member.AppointAdministratorService;
import dev.jumun.core.member.AuthenticateService;
import dev.jumun.core.member.RefreshSessionService;
import dev.jumun.core.member.Registration;
import dev.jumun.core.member.SeenSessions;
import dev.jumun.core.member.SignInService;
import dev.jumun.core.member.SignOutService;
import dev.jumun.core.member.SignUpService;
import dev.jumun.core.order.CancelForMemberService;
import dev.jumun.core.order.CancelOrderService;
import dev.jumun.core.order.ExpireOrdersService;
import dev.jumun.core.order.LateOrders;
import dev.jumun.core.order.PlaceOrderService;
import dev.jumun.core.order.QuotaForecast;
import dev.jumun.core.order.ShowOrderService;
import dev.jumun.core.payment.ListPaymentsService;
import dev.jumun.core.payment.PayOrderService;
import dev.jumun.core.point.ChargePointsService;
import dev.jumun.core.point.ExpirePointsService;
import dev.jumun.core.point.Lifetime;
import dev.jumun.core.point.ShowPointsService;
import dev.jumun.core.popular.CountSalesService;
import dev.jumun.core.popular.ListPopularProductsService;
import dev.jumun.core.proof.ProveService;
import dev.jumun.core.proof.ReconcileService;
import dev.jumun.core.stock.ChangeStockService;
import dev.jumun.core.stock.ListMovementsService;
import dev.jumun.coupon.CompareCoupons;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.ListCoupons;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.coupon.ShowCoupon;
import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier;
import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.event.EventSink;
import dev.jumun.event.ListDeadLetters;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.event.RelayEvents;
import dev.jumun.lock.FenceId;
import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Authenticate;
import dev.jumun.member.PasswordHasher;
import dev.jumun.member.RefreshSession;
import dev.jumun.member.SignIn;
import dev.jumun.member.SignOut;
import dev.jumun.member.SignUp;
import dev.jumun.order.CancelForMember;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.FindOrders;
import dev.jumun.order.ListOrders;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.ShowOrder;
import dev.jumun.payment.ListPayments;
import dev.jumun.payment.PayOrder;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ExpirePoints;
import dev.jumun.point.ListPointEntries;
import dev.jumun.point.ShowPoints;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.popular.CountSales;
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.proof.Prove;
import dev.jumun.proof.Reconcile;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ShowReconciliation;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.ListMovements;
import dev.jumun.store.Persistence;
import dev.jumun.store.Store;
import dev.jumun.value.Ids;
import java.time.InstantSource;

/**
 * The order core. It takes driven ports and hands out driving ports, one per use case. All of them are thread-safe,
 * cheap to get, and meant to be kept.
 *
 * <p>Longer than any other file, on purpose: it is the one list of all that the core can do, and decides nothing. In parts
 * it would be no shorter to read, and a use case would have to be looked for.
 */
public final class Jumun {
    private final Persistence persistence;
    private final Store store;
    private final PasswordHasher passwords;
    private final Ids ids;
    private final InstantSource clock;
    private final Policy policy;
    private final Gates gates;
    private final Guarded guarded;
    private final Attempts attempts;
    private final QuotaForecast quotas = new QuotaForecast();
    private final SeenSessions sessions;
    private final SoldOutCampaigns soldOut;
    private final SeenProducts products;
    private final WaitingRoom waitingRoom;

    /** A core over one persistence adapter, with ids and times from where you say. */
    public Jumun(Persistence persistence, PasswordHasher passwords, Ids ids, InstantSource clock, Policy policy) {
        this(persistence, passwords, ids, clock, policy, Gates.NONE);
    }

    /** The same with gates. */
    public Jumun(
            Persistence persistence,
            PasswordHasher passwords,
            Ids ids,
            InstantSource clock,
            Policy policy,
            Gates gates) {
        this.persistence = persistence;
        this.products = new SeenProducts(persistence.products(), gates.views(), ids, clock, policy.productMemory());
        this.store = products.watched(persistence.store());
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.policy = policy;
        this.gates = gates;
        this.guarded = new Guarded(gates.guard(), ids);
        this.attempts = new Attempts(store);
        this.sessions = new SeenSessions(persistence, clock);
        this.waitingRoom = new WaitingRoom(gates.admission(), store, ids);
        this.soldOut = new SoldOutCampaigns(store, persistence.coupons(), clock);
    }

    /**
     * A core on the system's clock with UUIDv7 ids and default policy, for shops that keep their members elsewhere:
     * signing up and in is not there.
     */
    public static Jumun on(Persistence persistence) {
        return on(persistence, InstantSource.system());
    }

    /** The same on another clock, the one that {@code persistence} has. */
    public static Jumun on(Persistence persistence, InstantSource clock) {
        return new Jumun(persistence, new NoPasswords(), TimeOrderedIds.on(clock), clock, Policy.DEFAULT);
    }

    // Members

    public SignUp signUp() {
        return new SignUpService(new Registration(store, passwords, ids));
    }

    public AppointAdministrator appointAdministrator() {
        return new AppointAdministratorService(new Registration(store, passwords, ids));
    }

    public SignIn signIn() {
        return new SignInService(store, passwords, ids, policy.sessionLifetime());
    }

    public RefreshSession refreshSession() {
        return new RefreshSessionService(store, sessions, policy.sessionLifetime());
    }

    public SignOut signOut() {
        return new SignOutService(store, sessions);
    }

    public Authenticate authenticate() {
        return new AuthenticateService(sessions, clock);
    }

    // Catalog and stock

    public CreateProduct createProduct() {
        CreateProduct service = new CreateProductService(attempts, ids);
        return command -> guarded.once(command, service::create);
    }

    public ShowProduct showProduct() {
        return new ShowProductService(products);
    }

    public ForgetProducts forgetProducts() {
        return products::forget;
    }

    public WarmProducts warmProducts() {
        return new WarmProductsService(persistence.products(), products, clock);
    }

    public ListProducts listProducts() {
        return command -> persistence.products().page(command.filter(), command.page());
    }

    public ListPopularProducts listPopularProducts() {
        return new ListPopularProductsService(persistence.popular(), gates.ranking(), clock);
    }

    /** One for each process: it tells {@link #listPopularProducts()} what is sold. */
    public CountSales countSales() {
        return new CountSalesService(persistence, gates.ranking(), ids, clock);
    }

    public ChangeProduct changeProduct() {
        return new ChangeProductService(store);
    }

    public ChangePrice changePrice() {
        return new ChangePriceService(store);
    }

    public ChangeStock changeStock() {
        ChangeStock service = new ChangeStockService(store, attempts);
        return command -> guarded.once(command, service::change);
    }

    public ListMovements listMovements() {
        return new ListMovementsService(store, persistence.journal());
    }

    // Points

    public ChargePoints chargePoints() {
        ChargePoints service = new ChargePointsService(attempts, new Lifetime(policy.pointsLifetime()));
        return command -> guarded.once(command, service::charge);
    }

    public ShowPoints showPoints() {
        return new ShowPointsService(store, clock);
    }

    public ListPointEntries listPointEntries() {
        return command ->
                persistence.journal().rows(WalletState.available(new WalletId(command.member())), command.page());
    }

    public ExpirePoints expirePoints() {
        return new ExpirePointsService(persistence.wallets(), clock, job(ExpirePointsService.JOB));
    }

    // Coupons

    public CreateCoupon createCoupon() {
        CreateCoupon service = new CreateCouponService(attempts, ids);
        return command -> guarded.once(command, service::create);
    }

    public ShowCoupon showCoupon() {
        return new ShowCouponService(store);
    }

    public IssueCoupon issueCoupon() {
        return new IssueCouponService(store, attempts, ids, guarded, soldOut, waitingRoom);
    }

    public RevokeCoupon revokeCoupon() {
        RevokeCoupon service = new RevokeCouponService(store, attempts);
        return command -> guarded.once(command, service::revoke);
    }

    public ListCoupons listCoupons() {
        return new ListCouponsService(persistence.coupons(), clock);
    }

    public CompareCoupons compareCoupons() {
        return new CompareCouponsService(store, persistence.coupons(), clock);
    }

    // Orders and payments

    public PlaceOrder placeOrder() {
        LateOrders late = new LateOrders(store, attempts, clock);
        return new PlaceOrderService(
                store, attempts, quotas, ids, policy.paymentDeadline(), guarded, waitingRoom, late);
    }

    public PayOrder payOrder() {
        PayOrder service = new PayOrderService(store, attempts, ids);
        return command -> guarded.once(command, service::pay);
    }

    public CancelOrder cancelOrder() {
        CancelOrder service = new CancelOrderService(store, attempts, ids);
        return command -> guarded.once(command, service::cancel);
    }

    public CancelForMember cancelForMember() {
        CancelForMember service = new CancelForMemberService(store, attempts, ids);
        return command -> guarded.once(command, service::cancel);
    }

    public ListPayments listPayments() {
        return new ListPaymentsService(store);
    }

    public ExpireOrders expireOrders() {
        return new ExpireOrdersService(store, persistence.orders(), clock, job(ExpireOrdersService.JOB));
    }

    public ShowOrder showOrder() {
        return new ShowOrderService(store);
    }

    public ListOrders listOrders() {
        return command -> persistence.orders().ofMember(command.member(), command.page());
    }

    public FindOrders findOrders() {
        return command -> persistence.orders().find(command.filter(), command.page());
    }

    // Deliveries

    public ArrangeDelivery arrangeDelivery(Carrier carrier) {
        return new ArrangeDeliveryService(store, carrier);
    }

    /** Arranges a delivery whenever an order changes that this carrier is to bring; to be relayed to. */
    public EventSink deliverySink(Carrier carrier) {
        return new DeliverySink(arrangeDelivery(carrier));
    }

    public FollowDeliveries followDeliveries(Carrier carrier) {
        return new FollowDeliveriesService(store, persistence.deliveries(), carrier, clock);
    }

    public ShowDelivery showDelivery() {
        return new ShowDeliveryService(store, persistence.outbox());
    }

    // Events

    /** A relay of its own for each call: one for each sink and process. */
    public RelayEvents relayEvents(EventSink sink, RelayEvents.Retries retries) {
        return new RelayEventsService(sink, persistence, ids.next(), clock, retries);
    }

    public ListDeadLetters listDeadLetters() {
        return command -> persistence.deadLetters().parked(command.page());
    }

    public RedriveDeadLetters redriveDeadLetters() {
        RedriveDeadLetters service = new RedriveDeadLettersService(store, attempts, persistence.deadLetters());
        return command -> guarded.once(command, service::redrive);
    }

    // Proof

    public Prove prove() {
        return new ProveService(store, persistence.journal());
    }

    public Reconcile reconcile() {
        return new ReconcileService(store, persistence.books(), clock);
    }

    public ShowReconciliation showReconciliation() {
        return () -> store.read(ReconciliationId.ALL);
    }

    // Gates

    public MendAdmission mendAdmission() {
        return new MendAdmissionService(waitingRoom, gates.admission(), store);
    }

    private Job job(FenceId id) {
        return new Job(id, store, gates.locks(), Job.LEASE, ids, clock);
    }
}
