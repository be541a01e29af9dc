package dev.jumun.core.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.order.CouponUse;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every coupon on every cart. */
class DiscountProperties {
    private static final IssuedCouponId COUPON = new IssuedCouponId(new UUID(0, 1));

    @Provide
    Arbitrary<Money> money() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .map(Money::of);
    }

    @Provide
    Arbitrary<Benefit> benefits() {
        Arbitrary<Money> some = money().filter(money -> !money.isZero());
        Arbitrary<Benefit> percents = Combinators.combine(Arbitraries.integers().between(1, 100), some.optional())
                .as(Benefit.Percent::new);
        return Arbitraries.oneOf(percents, some.map(Benefit.Amount::new));
    }

    @Provide
    Arbitrary<List<CartLine>> carts() {
        Arbitrary<Long> ids = Arbitraries.longs().between(0, 5);
        Arbitrary<List<String>> categories =
                Arbitraries.of("tea", "kitchen", "new").list().ofMaxSize(2);
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 1L << 55).map(Money::of);
        return Combinators.combine(ids, ids, categories, amounts)
                .as((sku, product, shelves, amount) -> new CartLine(sku(sku), product(product), shelves, amount))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static SkuId sku(long number) {
        return new SkuId(new UUID(1, number));
    }

    private static ProductId product(long number) {
        return new ProductId(new UUID(2, number));
    }

    @Property
    void neverTakesOffMoreThanTheLinesCost(
            @ForAll("benefits") Benefit benefit, @ForAll("money") Money minimum, @ForAll("money") Money applicable) {
        assertThat(Discount.of(benefit, minimum, applicable)).isLessThanOrEqualTo(applicable);
    }

    @Property
    void takesNothingOffBelowTheMinimumAndSomethingFromItOn(
            @ForAll("money") Money minimum, @ForAll("money") Money applicable) {
        Money discount = Discount.of(new Benefit.Amount(Money.of(1)), minimum, applicable);
        boolean isEnough = applicable.compareTo(minimum) >= 0 && !applicable.isZero();
        assertThat(discount).isEqualTo(isEnough ? Money.of(1) : Money.ZERO);
    }

    @Property
    void aPercentageIsExactAndRoundsDown(
            @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll("money") Money applicable) {
        BigInteger exact = BigInteger.valueOf(applicable.amount())
                .multiply(BigInteger.valueOf(percent))
                .divide(BigInteger.valueOf(100));
        assertThat(Discount.of(new Benefit.Percent(percent, Optional.empty()), Money.ZERO, applicable))
                .isEqualTo(Money.of(exact.longValueExact()));
    }

    @Property
    void aPercentageStopsAtItsCap(
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll("money") Money applicable,
            @ForAll("money") Money cap) {
        Money most = cap.plus(Money.of(cap.isZero() ? 1 : 0));
        Money free = Discount.of(new Benefit.Percent(percent, Optional.empty()), Money.ZERO, applicable);
        assertThat(Discount.of(new Benefit.Percent(percent, Optional.of(most)), Money.ZERO, applicable))
                .isEqualTo(free.compareTo(most) < 0 ? free : most);
    }

    @Property
    void aDearerCartIsNeverTakenOffLess(
            @ForAll("benefits") Benefit benefit,
            @ForAll("money") Money minimum,
            @ForAll("money") Money one,
            @ForAll("money") Money other) {
        Money less = one.compareTo(other) < 0 ? one : other;
        Money more = one.compareTo(other) < 0 ? other : one;
        assertThat(Discount.of(benefit, minimum, less)).isLessThanOrEqualTo(Discount.of(benefit, minimum, more));
    }

    @Property
    void onlyTheLinesOfItsProductsAndCategoriesCount(
            @ForAll("carts") List<CartLine> cart, @ForAll("benefits") Benefit benefit) {
        CouponTerms terms = new CouponTerms(benefit, Money.ZERO, List.of(product(0), product(1)), List.of("tea"));
        List<CartLine> picked = cart.stream()
                .filter(line -> line.product().equals(product(0))
                        || line.product().equals(product(1))
                        || line.categories().contains("tea"))
                .toList();
        CouponUse use = Discount.on(cart, COUPON, terms);
        assertThat(use.skus()).isEqualTo(picked.stream().map(CartLine::sku).toList());
        long sum = picked.stream().mapToLong(line -> line.amount().amount()).sum();
        assertThat(use.discount()).isEqualTo(Discount.of(benefit, Money.ZERO, Money.of(sum)));
    }

    @Property
    void withoutProductsAndCategoriesEveryLineCounts(
            @ForAll("carts") List<CartLine> cart, @ForAll("benefits") Benefit benefit, @ForAll("money") Money minimum) {
        CouponUse use = Discount.on(cart, COUPON, new CouponTerms(benefit, minimum, List.of(), List.of()));
        long sum = cart.stream().mapToLong(line -> line.amount().amount()).sum();
        assertThat(use.skus()).hasSameSizeAs(cart);
        assertThat(use.discount()).isEqualTo(Discount.of(benefit, minimum, Money.of(sum)));
    }
}
