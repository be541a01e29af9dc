package dev.jumun.core.attempt;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Attempted;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.core.Shop;
import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.ChargePoints;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttemptsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member();
    private final SkuId jar = shop.sku(100, 5);

    @Test
    void repeatsASuccessWithoutDoingItAgain() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        Attempted<PlaceOrder.Outcome> first = place(command);
        Attempted<PlaceOrder.Outcome> second = place(command);
        assertThat(second).isEqualTo(new Attempted.Replayed<>(Shop.outcome(first)));
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(2));
    }

    @Test
    void repeatsASuccessEvenWhenItWouldBeRefusedNow() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 5));
        place(command);
        assertThat(place(command)).isInstanceOf(Attempted.Replayed.class);
    }

    @Test
    void decidesARefusedAttemptAfresh() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 6));
        assertThat(Shop.outcome(place(command))).isInstanceOf(PlaceOrder.OutOfStock.class);
        ChangeStock.Receive receive = new ChangeStock.Receive(Quantity.of(1), Optional.empty());
        shop.core.changeStock().change(new ChangeStock.Command(shop.key(), member, jar, receive));
        assertThat(place(command)).isInstanceOf(Attempted.Decided.class);
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(6));
    }

    @Test
    void refusesAKeyThatBelongsToAnotherCommand() {
        PlaceOrder.Command command = shop.order(member, 0, line(jar, 2));
        place(command);
        assertThat(place(new PlaceOrder.Command(
                        command.key(), member, List.of(line(jar, 1)), Optional.empty(), Money.ZERO, Optional.empty())))
                .isEqualTo(new Attempted.IdempotencyKeyReused<>());
    }

    @Test
    void keepsTheKeysOfMembersAndUseCasesApart() {
        IdempotencyKey key = shop.key();
        List<PlaceOrder.Line> lines = List.of(line(jar, 1));
        place(new PlaceOrder.Command(key, member, lines, Optional.empty(), Money.ZERO, Optional.empty()));
        place(new PlaceOrder.Command(key, shop.member(), lines, Optional.empty(), Money.ZERO, Optional.empty()));
        assertThat(shop.core.chargePoints().charge(new ChargePoints.Command(key, member, Money.of(5))))
                .isInstanceOf(Attempted.Decided.class);
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(2));
    }

    private Attempted<PlaceOrder.Outcome> place(PlaceOrder.Command command) {
        return shop.core.placeOrder().place(command);
    }
}
