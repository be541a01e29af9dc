package dev.jumun.core.order;

import dev.jumun.coupon.Benefit;
import dev.jumun.value.Money;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * An order, and how it is called off.
 *
 * @param prices of its SKUs; of a further one, whose purchase is limited, the price is 100
 * @param quantities of its lines
 * @param benefit of its coupon
 * @param minimum of its coupon
 * @param first whether the coupon applies to the first line only
 * @param points that it names, as far as it costs so much
 * @param parts which line, and how many pieces
 */
record CancellationWish(
        List<Long> prices,
        List<Integer> quantities,
        Optional<Benefit> benefit,
        long minimum,
        boolean first,
        long points,
        List<Part> parts) {
    /** Pieces of one line. */
    record Part(int line, long quantity) {}

    /** Any that may be. */
    static Arbitrary<CancellationWish> any() {
        Arbitrary<Benefit> percent = Combinators.combine(
                        Arbitraries.integers().between(1, 100), money(1, 900).optional())
                .as(Benefit.Percent::new);
        Arbitrary<Benefit> amount = money(1, 1_500).map(Benefit.Amount::new);
        Arbitrary<Part> part = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(1, 4))
                .as(Part::new);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 333).list().ofSize(3),
                        Arbitraries.integers().between(1, 5).list().ofSize(4),
                        Arbitraries.oneOf(percent, amount).optional(),
                        Arbitraries.longs().between(0, 1_500),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 1_500),
                        part.list().ofMaxSize(12))
                .as(CancellationWish::new);
    }

    private static Arbitrary<Money> money(long least, long most) {
        return Arbitraries.longs().between(least, most).map(Money::of);
    }
}
