package dev.jumun.value;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.coupon.Benefit;
import dev.jumun.coupon.CouponTerms;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.member.AppointAdministrator;
import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import dev.jumun.member.SignUp;
import dev.jumun.order.PlaceOrder;
import dev.jumun.order.ShipTo;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts are bounded for whoever asks, over HTTP or not. */
class LengthTest {
    private static final UUID ID = UUID.randomUUID();
    private static final MemberId KIM = new MemberId(ID);
    private static final Email EMAIL = new Email("kim@example.com");
    private static final String LONG = "x".repeat(501);

    @Test
    void countsCodePoints() {
        assertThatCode(() -> Length.NAME.check("a name", "🏺".repeat(200))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.NAME.check("a name", "🏺".repeat(201)))
                .withMessage("a name has 1 to 200 characters, and this one 201");
        assertThatIllegalArgumentException().isThrownBy(() -> Length.NAME.check("a name", ""));
    }

    @ParameterizedTest
    @MethodSource
    void refusesATextOfAnotherLength(ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(" characters, and this one ");
    }

    static Stream<ThrowingCallable> refusesATextOfAnotherLength() {
        return Stream.of(
                () -> new SignUp.Command(EMAIL, "7 chars", "Kim"),
                () -> new SignUp.Command(EMAIL, "secret word", LONG),
                () -> new AppointAdministrator.Command(EMAIL, LONG),
                () -> product("", ""),
                () -> product("Moon jar", LONG.repeat(20)),
                () -> change(Optional.of(LONG), Optional.empty()),
                () -> change(Optional.empty(), Optional.of(LONG.repeat(20))),
                () -> stock(new ChangeStock.Receive(Quantity.of(1), Optional.of(""))),
                () -> stock(new ChangeStock.Adjust(1, LONG)),
                () -> coupon(""),
                () -> coupon(LONG),
                () -> new RevokeCoupon.Command(IdempotencyKey.random(), KIM, new IssuedCouponId(ID), Optional.of(LONG)),
                () -> order(new ShipTo("", "02", "04524", "1 Sajik-ro")),
                () -> order(new ShipTo("Kim", LONG, "04524", "1 Sajik-ro")),
                () -> order(new ShipTo("Kim", "02", LONG, "1 Sajik-ro")),
                () -> order(new ShipTo("Kim", "02", "04524", LONG)));
    }

    private static void product(String name, String description) {
        var unused = new CreateProduct.Command(
                IdempotencyKey.random(), KIM, name, description, List.of(), Optional.empty(), Period.ALWAYS, List.of());
    }

    private static void change(Optional<String> name, Optional<String> description) {
        var unused = new ChangeProduct.Command(
                new ProductId(ID), name, description, Patch.keep(), Patch.keep(), Patch.keep());
    }

    private static void stock(ChangeStock.Change change) {
        var unused = new ChangeStock.Command(IdempotencyKey.random(), KIM, new SkuId(ID), change);
    }

    private static void coupon(String name) {
        CouponTerms terms = new CouponTerms(new Benefit.Amount(Money.of(1)), Money.ZERO, List.of(), List.of());
        var unused = new CreateCoupon.Command(
                IdempotencyKey.random(), KIM, name, 1, 1, terms, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }

    private static void order(ShipTo shipTo) {
        var lines = List.of(new PlaceOrder.Line(new SkuId(ID), Quantity.of(1)));
        var unused = new PlaceOrder.Command(
                IdempotencyKey.random(), KIM, lines, Optional.empty(), Money.ZERO, Optional.of(shipTo));
    }
}
