package dev.jumun.http.coupon;

import dev.jumun.coupon.Benefit;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.value.Money;
import java.util.Optional;
import java.util.function.Supplier;

/** What a campaign's coupons take off, in its request. */
final class BenefitBody {
    private enum Type {
        PERCENT,
        AMOUNT
    }

    private static final Reading<Long> MONEY = Reading.integer(1, Money.MAX_PRICE.amount());

    private BenefitBody() {}

    static Supplier<Benefit> of(Fields body) {
        Optional<Type> type =
                body.requiredSoFar("type", Reading.choice(Type.class)).get();
        if (type.isEmpty()) {
            body.knows("percent", "maxDiscount", "amount");
            return () -> new Benefit.Amount(Money.ZERO);
        }
        return switch (type.get()) {
            case PERCENT -> percent(body);
            case AMOUNT -> {
                Supplier<Long> amount = body.required("amount", MONEY);
                yield () -> new Benefit.Amount(Money.of(amount.get()));
            }
        };
    }

    private static Supplier<Benefit> percent(Fields body) {
        Supplier<Long> percent = body.required("percent", Reading.integer(1, Benefit.Percent.MAX));
        Supplier<Optional<Long>> maxDiscount = body.optional("maxDiscount", MONEY);
        return () -> new Benefit.Percent(
                Math.toIntExact(percent.get()), maxDiscount.get().map(Money::of));
    }
}
