package dev.jumun.core.rules;

import static dev.jumun.core.Shop.line;
import static dev.jumun.core.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.Shop;
import dev.jumun.core.delivery.TestCarrier;
import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.delivery.Carrier.Progress;
import dev.jumun.delivery.FollowDeliveries;
import dev.jumun.member.MemberId;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of every status and every event in {@code docs/rules/orders.md}, cell by cell. */
@OnEachStore
class OrderStatusTableIT {
    private static final String NOT_PLACED = "not placed";
    private static final String OVERDUE = "AWAITING_PAYMENT, past its deadline";
    private static final String SHIPPED = "CONFIRMED, shipped";
    private static final Path PAGE = Path.of("../docs/rules/orders.md");
    private static final List<String> EVENTS = List.of(
            "place", "place another", "pay", "cancel a part", "cancel what points leave", "cancel all", "sweep");

    @RegisterExtension
    final Shop shop;

    private final MemberId kim;
    private final SkuId jar;
    private final PlaceOrder.Command command;
    private OrderId order;

    OrderStatusTableIT(StoreKind kind) {
        shop = kind.shop();
        kim = shop.member(1_000);
        jar = shop.sku(100, 10);
        command = shop.order(kim, 100, line(jar, 3));
        order = new OrderId(shop.ids.next());
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| status | place |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    static Stream<Arguments> cells() throws IOException {
        return rows().stream()
                .skip(2)
                .flatMap(row -> EVENTS.stream()
                        .map(event -> Arguments.of(row.getFirst(), event, row.get(EVENTS.indexOf(event) + 1))));
    }

    @Test
    void theTableHasEveryStatusAndEveryEvent() throws IOException {
        List<String> statuses = new ArrayList<>(List.of(NOT_PLACED, OVERDUE, SHIPPED));
        Arrays.stream(OrderStatus.values()).map(OrderStatus::name).forEach(statuses::add);
        assertThat(rows().getFirst().subList(1, EVENTS.size() + 1)).isEqualTo(EVENTS);
        assertThat(rows().stream().skip(2).map(List::getFirst)).containsExactlyInAnyOrderElementsOf(statuses);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void everyPairHasItsOutcome(String status, String event, String outcome) {
        bring(status);
        String before = status();
        Object answer = happen(event);
        if (answer instanceof Refusal) {
            assertThat("`" + code(answer) + "`").isEqualTo(outcome);
            assertThat(status()).isEqualTo(before);
        } else {
            assertThat(status()).isEqualTo(outcome);
        }
    }

    private void bring(String status) {
        if (!status.equals(NOT_PLACED)) {
            happen("place");
        }
        switch (status) {
            case "CONFIRMED" -> happen("pay");
            case SHIPPED -> brought(Progress.UNDER_WAY);
            case "COMPLETED" -> brought(Progress.ARRIVED);
            case "CANCELLED" -> happen("cancel all");
            case OVERDUE -> shop.clock.advance(Duration.ofMinutes(10));
            case "EXPIRED" -> {
                shop.clock.advance(Duration.ofMinutes(10));
                happen("sweep");
            }
            default -> assertThat(status).isIn(NOT_PLACED, "AWAITING_PAYMENT");
        }
        assertThat(status).startsWith(status());
    }

    private void brought(Progress progress) {
        happen("pay");
        TestCarrier carrier = new TestCarrier();
        var registered = shop.core.arrangeDelivery(carrier).arrange(new ArrangeDelivery.Command(order));
        assertThat(registered).isInstanceOf(ArrangeDelivery.Registered.class);
        carrier.brings(order, progress);
        shop.clock.advance(Duration.ofSeconds(10));
        var unused = shop.core.followDeliveries(carrier).follow(new FollowDeliveries.Command(1_000));
    }

    private Object happen(String event) {
        return switch (event) {
            case "place" -> placed(command);
            case "place another" ->
                placed(new PlaceOrder.Command(
                        command.key(),
                        kim,
                        List.of(line(jar, 1)),
                        command.coupon(),
                        command.points(),
                        command.shipTo()));
            case "pay" -> shop.pay(kim, order);
            case "cancel a part" -> shop.cancel(kim, order, pieces(jar, 1));
            case "cancel what points leave" -> shop.cancel(kim, order, pieces(jar, 2));
            case "cancel all" -> shop.cancel(kim, order);
            case "sweep" -> shop.core.expireOrders().expire(new ExpireOrders.Command(1_000));
            default -> throw new AssertionError(event);
        };
    }

    private Object placed(PlaceOrder.Command wanted) {
        Attempted<PlaceOrder.Outcome> attempted = shop.core.placeOrder().place(wanted);
        if (attempted instanceof Attempted.IdempotencyKeyReused<?>) {
            return attempted;
        }
        PlaceOrder.Outcome outcome = Shop.outcome(attempted);
        order = ((PlaceOrder.Placed) outcome).order().key();
        return outcome;
    }

    private String status() {
        return shop.persistence
                .store()
                .read(order)
                .map(OrderState::status)
                .map(OrderStatus::name)
                .orElse(NOT_PLACED);
    }

    private static String code(Object refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
