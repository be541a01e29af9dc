package dev.jumun.payment;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a payment.
 *
 * @param value a UUIDv7
 */
public record PaymentId(UUID value) implements UuidKey<PaymentState> {
    @Override
    public Kind<PaymentState> kind() {
        return PaymentState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
