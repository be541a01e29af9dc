package dev.jumun.core.attempt;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Attempted;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.core.Coupons;
import dev.jumun.core.Jumun;
import dev.jumun.core.Shop;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.CreateCoupon;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponId;
import dev.jumun.coupon.RevokeCoupon;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.lock.Locks;
import dev.jumun.member.MemberId;
import dev.jumun.order.CancelForMember;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.OrderId;
import dev.jumun.payment.PayOrder;
import dev.jumun.payment.PaymentMethod;
import dev.jumun.point.ChargePoints;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every use case whose command has a key is asked behind the guard. */
class EveryAttemptTest {
    /** All that anybody attempts is under way. */
    private static final AttemptGuard BUSY = new AttemptGuard() {
        @Override
        public Answer enter(AttemptId id, UUID visit) {
            return new UnderWay();
        }

        @Override
        public void succeeded(AttemptState success) {
            throw new AssertionError("nobody was let in");
        }

        @Override
        public void left(AttemptId id, UUID visit) {
            throw new AssertionError("nobody was let in");
        }
    };

    @RegisterExtension
    final Shop shop = new Shop();

    private final Jumun core = shop.over(shop.persistence, Locks.NONE, BUSY);
    private final MemberId member = shop.member();
    private final Map<Class<?>, Record> commands = commands()
            .collect(Collectors.toMap(command -> command.getClass().getEnclosingClass(), Function.identity()));

    @Test
    void hearsThatTheFirstIsUnderWay() throws ReflectiveOperationException {
        for (Method door : Jumun.class.getMethods()) {
            for (Method attempt : attempts(door.getReturnType())) {
                Record command = commands.get(door.getReturnType());
                assertThat(command).as("a command for %s", door.getName()).isNotNull();
                assertThat(attempt.invoke(door.invoke(core), command))
                        .as(door.getName())
                        .isEqualTo(new Attempted.RequestInProgress<>());
            }
        }
    }

    @Test
    void isOneOfThese() {
        assertThat(Arrays.stream(Jumun.class.getMethods())
                        .<Class<?>>map(Method::getReturnType)
                        .filter(port -> !attempts(port).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(commands.keySet());
    }

    private static List<Method> attempts(Class<?> port) {
        return Arrays.stream(port.getMethods())
                .filter(method -> method.getReturnType().equals(Attempted.class))
                .toList();
    }

    private Stream<Record> commands() {
        Instant now = shop.clock.instant();
        OrderId order = new OrderId(shop.ids.next());
        SkuId sku = new SkuId(shop.ids.next());
        return Stream.of(
                new CreateProduct.Command(
                        shop.key(), member, "Moon jar", "", List.of(), Optional.empty(), Period.ALWAYS, List.of()),
                new ChangeStock.Command(
                        shop.key(), member, sku, new ChangeStock.Receive(Quantity.of(1), Optional.empty())),
                new ChargePoints.Command(shop.key(), member, Money.of(1)),
                new CreateCoupon.Command(shop.key(), member, "Winter", 1, 1, Coupons.off(10), now, now.plusSeconds(1)),
                new IssueCoupon.Command(Optional.of(shop.key()), member, new CouponId(shop.ids.next())),
                new RevokeCoupon.Command(shop.key(), member, new IssuedCouponId(shop.ids.next()), Optional.empty()),
                shop.order(member, 0, line(sku, 1)),
                new PayOrder.Command(shop.key(), member, order, PaymentMethod.POINTS),
                new CancelOrder.Command(shop.key(), member, order),
                new CancelForMember.Command(shop.key(), member, order, List.of()),
                new RedriveDeadLetters.Command(shop.key(), member, Optional.empty()));
    }
}
