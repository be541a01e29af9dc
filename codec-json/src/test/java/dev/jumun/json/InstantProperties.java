package dev.jumun.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Moments keep every nanosecond. */
class InstantProperties {
    private static final JsonCodec JSON = new JsonCodec();

    @Property
    void readsMomentsAsWritten(
            @ForAll @LongRange(min = -31557014167219200L, max = 31556889864403199L) long second,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nano) {
        Instant moment = Instant.ofEpochSecond(second, nano);
        assertThat(JSON.read(JSON.write(moment), Instant.class)).isEqualTo(moment);
    }
}
