package dev.jumun.app.wiring;

import com.google.inject.AbstractModule;
import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ListProducts;
import dev.jumun.catalog.ShowProduct;
import dev.jumun.core.Jumun;
import dev.jumun.coupon.CompareCoupons;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.ListCoupons;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.coupon.ShowCoupon;
import dev.jumun.delivery.ShowDelivery;
import dev.jumun.event.ListDeadLetters;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Authenticate;
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
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.proof.Prove;
import dev.jumun.proof.ShowReconciliation;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.ListMovements;

/** The driving ports, one line each. */
public final class CoreModule extends AbstractModule {
    private final Jumun core;

    public CoreModule(Jumun core) {
        this.core = core;
    }

    @Override
    protected void configure() {
        bind(SignUp.class).toInstance(core.signUp());
        bind(SignIn.class).toInstance(core.signIn());
        bind(RefreshSession.class).toInstance(core.refreshSession());
        bind(SignOut.class).toInstance(core.signOut());
        bind(Authenticate.class).toInstance(core.authenticate());
        bind(AppointAdministrator.class).toInstance(core.appointAdministrator());
        bind(CreateProduct.class).toInstance(core.createProduct());
        bind(ShowProduct.class).toInstance(core.showProduct());
        bind(ListProducts.class).toInstance(core.listProducts());
        bind(ListPopularProducts.class).toInstance(core.listPopularProducts());
        bind(ChangeProduct.class).toInstance(core.changeProduct());
        bind(ChangePrice.class).toInstance(core.changePrice());
        bind(ChangeStock.class).toInstance(core.changeStock());
        bind(ListMovements.class).toInstance(core.listMovements());
        bind(ChargePoints.class).toInstance(core.chargePoints());
        bind(ShowPoints.class).toInstance(core.showPoints());
        bind(ExpirePoints.class).toInstance(core.expirePoints());
        bind(ListPointEntries.class).toInstance(core.listPointEntries());
        bind(CreateCoupon.class).toInstance(core.createCoupon());
        bind(ShowCoupon.class).toInstance(core.showCoupon());
        bind(IssueCoupon.class).toInstance(core.issueCoupon());
        bind(RevokeCoupon.class).toInstance(core.revokeCoupon());
        bind(CompareCoupons.class).toInstance(core.compareCoupons());
        bind(ListCoupons.class).toInstance(core.listCoupons());
        bind(PlaceOrder.class).toInstance(core.placeOrder());
        bind(PayOrder.class).toInstance(core.payOrder());
        bind(ListPayments.class).toInstance(core.listPayments());
        bind(CancelOrder.class).toInstance(core.cancelOrder());
        bind(CancelForMember.class).toInstance(core.cancelForMember());
        bind(FindOrders.class).toInstance(core.findOrders());
        bind(ExpireOrders.class).toInstance(core.expireOrders());
        bind(ShowOrder.class).toInstance(core.showOrder());
        bind(ListOrders.class).toInstance(core.listOrders());
        bind(ShowDelivery.class).toInstance(core.showDelivery());
        bind(ListDeadLetters.class).toInstance(core.listDeadLetters());
        bind(RedriveDeadLetters.class).toInstance(core.redriveDeadLetters());
        bind(Prove.class).toInstance(core.prove());
        bind(ShowReconciliation.class).toInstance(core.showReconciliation());
    }
}
