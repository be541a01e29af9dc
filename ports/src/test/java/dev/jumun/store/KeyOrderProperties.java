package dev.jumun.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.member.MemberId;
import dev.jumun.stock.SkuId;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The one order of keys is that of their bytes, unsigned, as a database compares {@code BINARY(16)}. */
class KeyOrderProperties {
    @Property
    void isThatOfTheBytes(
            @ForAll long a, @ForAll long b, @ForAll @LongRange(min = -1, max = 1) long c, @ForAll long d) {
        SkuId left = new SkuId(new UUID(a, b));
        SkuId right = new SkuId(new UUID(c, d));
        assertThat(Integer.signum(left.compareTo(right)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(left.bytes(), right.bytes())));
    }

    @Property
    void putsKindsApartFirst(@ForAll long a, @ForAll long b) {
        assertThat(new MemberId(new UUID(a, b)).compareTo(new SkuId(new UUID(b, a))))
                .isNegative();
    }
}
