package dev.jumun.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Negative;

/** Money is exact or refuses. */
class MoneyProperties {
    @Property
    void neverNegative(@ForAll @Negative long amount) {
        assertThatThrownBy(() -> Money.of(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void multipliesExactlyOrRefuses(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long price,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long count) {
        BigInteger exact = BigInteger.valueOf(price).multiply(BigInteger.valueOf(count));
        if (exact.bitLength() < Long.SIZE) {
            assertThat(Money.of(price).times(Quantity.of(count)).amount()).isEqualTo(exact.longValueExact());
        } else {
            assertThatThrownBy(() -> Money.of(price).times(Quantity.of(count))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void plusThenMinusIsWhereItWas(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long a,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long b) {
        assertThat(Money.of(a).plus(Money.of(b)).minus(Money.of(b))).isEqualTo(Money.of(a));
    }
}
