package dev.jumun.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CrowdsTest {
    private static final Key<?> JAR = new SkuId(new UUID(0, 1));

    private long nanos;
    private final Crowds crowds = new Crowds(() -> nanos);

    /** Whether the last of them found a crowd. */
    private boolean join(int size) {
        boolean isLarge = false;
        for (int i = 0; i < size; i++) {
            isLarge = crowds.join(JAR);
        }
        return isLarge;
    }

    private void leave(int size) {
        for (int i = 0; i < size; i++) {
            crowds.leave(JAR);
        }
    }

    @Test
    void isACrowdUntilNobodyIsLeft() {
        assertThat(join(Crowds.FEW)).isFalse();
        assertThat(join(1)).isTrue();
        leave(Crowds.FEW);
        assertThat(join(1)).isTrue();
        leave(2);
        assertThat(join(1)).isFalse();
    }

    @Test
    void knowsForAMomentWhatItWasShown() {
        join(1);
        assertThat(crowds.left(JAR)).isEmpty();
        crowds.show(JAR, 3);
        nanos += Crowds.MOMENT.toNanos() - 1;
        assertThat(crowds.left(JAR)).hasValue(3);
        nanos++;
        assertThat(crowds.left(JAR)).isEmpty();
    }

    @Test
    void staysForAMomentWhenAllAreAnsweredAtOnce() {
        join(Crowds.FEW + 1);
        crowds.show(JAR, 0);
        leave(Crowds.FEW + 1);
        assertThat(crowds.large()).isEmpty();
        assertThat(join(1)).isTrue();
        assertThat(crowds.left(JAR)).hasValue(0);
        leave(1);
        nanos += Crowds.MOMENT.toNanos();
        assertThat(join(1)).isFalse();
        assertThat(crowds.left(JAR)).isEmpty();
    }

    @Test
    void isForgottenAtOnceIfItWasNone() {
        join(Crowds.FEW);
        crowds.show(JAR, 0);
        leave(Crowds.FEW);
        join(1);
        assertThat(crowds.left(JAR)).isEmpty();
    }
}
