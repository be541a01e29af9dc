package dev.jumun.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.SinkId;
import dev.jumun.limit.LimitKey;
import dev.jumun.lock.FenceId;
import dev.jumun.lock.LockKey;
import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import dev.jumun.member.SessionId;
import dev.jumun.order.CancellationId;
import dev.jumun.order.OrderId;
import dev.jumun.payment.PaymentId;
import dev.jumun.point.WalletId;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How Jackson is told about the records of the ports, which bear no annotation of it. */
final class Mapping {
    private static final Scalars SCALARS = new Scalars()
            .number(Money.class, Money::amount, Money::new)
            .number(Quantity.class, Quantity::count, Quantity::new)
            .text(Instant.class, Instant::toString, Instant::parse)
            .text(Email.class, Email::address, Email::new)
            .text(SinkId.class, SinkId::name, SinkId::new)
            .text(ReconciliationId.class, ReconciliationId::name, ReconciliationId::new)
            .text(FenceId.class, FenceId::name, FenceId::new)
            .text(LockKey.class, LockKey::name, LockKey::new)
            .text(LimitKey.class, LimitKey::name, LimitKey::new)
            .text(IdempotencyKey.class, IdempotencyKey::value, IdempotencyKey::new)
            .text(Fingerprint.class, Fingerprint::sha256, Fingerprint::new)
            .uuid(CancellationId.class, CancellationId::value, CancellationId::new)
            .uuid(CouponId.class, CouponId::value, CouponId::new)
            .uuid(IssuedCouponId.class, IssuedCouponId::value, IssuedCouponId::new)
            .uuid(DeadLetterId.class, DeadLetterId::value, DeadLetterId::new)
            .uuid(DeliveryId.class, DeliveryId::value, DeliveryId::new)
            .uuid(MemberId.class, MemberId::value, MemberId::new)
            .uuid(OrderId.class, OrderId::value, OrderId::new)
            .uuid(PaymentId.class, PaymentId::value, PaymentId::new)
            .uuid(ProductId.class, ProductId::value, ProductId::new)
            .uuid(SessionId.class, SessionId::value, SessionId::new)
            .uuid(SkuId.class, SkuId::value, SkuId::new)
            .uuid(WalletId.class, WalletId::value, member -> new WalletId(new MemberId(member)));

    private Mapping() {}

    /** Fields stand in the order of components; a newer version's unknown ones are passed over. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(SCALARS.module())
                .addMixIn(Benefit.class, BenefitTag.class)
                .addMixIn(ChangeStock.Change.class, ChangeTag.class)
                .annotationIntrospector(new RequiredFields())
                .accessorNaming(new ComponentNaming.Provider())
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .changeDefaultNullHandling(all -> all.withContentNulls(Nulls.FAIL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }
}
