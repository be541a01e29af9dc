package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.delivery.DeliveryId;
import dev.jumun.delivery.DeliveryState;
import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.member.MemberState;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.payment.PaymentId;
import dev.jumun.payment.PaymentState;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.proof.ReconciliationId;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Keys of any kind as two columns, the name of the kind and the bytes, and back. */
public final class KeyColumns {
    private static final Map<String, Function<byte[], Key<?>>> KEYS = Map.ofEntries(
            reading(CouponState.KIND, bytes -> new CouponId(uuid(bytes))),
            reading(DeliveryState.KIND, bytes -> new DeliveryId(uuid(bytes))),
            reading(EmailState.KIND, bytes -> new Email(new String(bytes, StandardCharsets.US_ASCII))),
            reading(IssuedCouponState.KIND, bytes -> new IssuedCouponId(uuid(bytes))),
            reading(MemberState.KIND, bytes -> new MemberId(uuid(bytes))),
            reading(OrderState.KIND, bytes -> new OrderId(uuid(bytes))),
            reading(PaymentState.KIND, bytes -> new PaymentId(uuid(bytes))),
            reading(ProductState.KIND, bytes -> new ProductId(uuid(bytes))),
            reading(QuotaState.KIND, KeyColumns::quota),
            reading(
                    ReconciliationState.KIND,
                    bytes -> new ReconciliationId(new String(bytes, StandardCharsets.US_ASCII))),
            reading(SessionState.KIND, bytes -> new SessionId(uuid(bytes))),
            reading(SkuState.KIND, bytes -> new SkuId(uuid(bytes))),
            reading(WalletState.KIND, bytes -> new WalletId(new MemberId(uuid(bytes)))));

    private KeyColumns() {}

    /** @throws IllegalStateException if keys of this kind cannot be told from their bytes */
    public static Key<?> key(String kind, byte[] bytes) {
        Function<byte[], Key<?>> read = KEYS.get(kind);
        if (read == null) {
            throw new IllegalStateException("a key of kind " + kind + " cannot be told from its bytes");
        }
        return read.apply(bytes);
    }

    private static Map.Entry<String, Function<byte[], Key<?>>> reading(Kind<?> kind, Function<byte[], Key<?>> read) {
        return Map.entry(kind.name(), read);
    }

    private static QuotaId quota(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new QuotaId(new ProductId(uuid(buffer)), new MemberId(uuid(buffer)));
    }

    private static UUID uuid(byte[] bytes) {
        return uuid(ByteBuffer.wrap(bytes));
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
