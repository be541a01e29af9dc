package dev.jumun.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Receipt;
import dev.jumun.event.Event;
import dev.jumun.order.OrderPlaced;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.PointsCharged;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import dev.jumun.value.Money;
import dev.jumun.value.Patch;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form itself: rows of it outlive the version that wrote them. */
class JsonCodecTest {
    private static final JsonCodec JSON = new JsonCodec();

    @Test
    void writesComponentsInTheirOrderAndNothingElse() {
        assertThat(JSON.write(new PlaceOrder.Placed(Samples.bareOrder()))).isEqualTo("""
                        {"order":{"key":"0193f5a0-1111-7abc-8def-000000000002",\
                        "member":"0193f5a0-1111-7abc-8def-000000000003","status":"AWAITING_PAYMENT",\
                        "lines":[{"sku":"0193f5a0-1111-7abc-8def-000000000001",\
                        "product":"0193f5a0-1111-7abc-8def-000000000004","name":"Moon jar",\
                        "quantity":1,"cancelledQuantity":0,"unitPrice":180000}],"pointLots":[],\
                        "paymentDeadline":"2026-11-21T03:34:05.123456789Z",\
                        "createdAt":"2026-11-21T03:04:05.123456789Z"}}""");
    }

    @Test
    void writesNothingThatIsDerived() {
        assertThat(JSON.write(new Talkative(3))).isEqualTo("{\"count\":3}");
    }

    record Talkative(long count) {
        public boolean isOdd() {
            return count % 2 == 1;
        }

        public long getTwice() {
            return 2 * count;
        }
    }

    @Test
    void tellsWhichChangeOfStockItIs() {
        assertThat(JSON.write(new ChangeStock.Receive(Quantity.of(1), Optional.of("kiln"))))
                .isEqualTo("{\"type\":\"Receive\",\"quantity\":1,\"reason\":\"kiln\"}");
        assertThat(JSON.read("{\"difference\":-1,\"reason\":\"\",\"type\":\"Adjust\"}", ChangeStock.Change.class))
                .isEqualTo(new ChangeStock.Adjust(-1, ""));
    }

    @Test
    void passesOverFieldsOfANewerVersion() {
        assertThat(JSON.read("{\"more\":[{\"a\":1}],\"startsAt\":null}", Period.class))
                .isEqualTo(Period.ALWAYS);
    }

    @Test
    void namesTheTypeAndTheFieldThatIsMissing() {
        String order = JSON.write(new OrderPlaced(Samples.bareOrder()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.readEvent("OrderPlaced", order.replace("\"quantity\"", "\"pieces\"")))
                .withMessageContainingAll("OrderPlaced", "OrderLine", "'quantity'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.readEvent("OrderPlaced", order.replace("\"Moon jar\"", "null")))
                .withMessageContainingAll("OrderPlaced", "OrderLine", "\"name\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.readReceipt("PlaceOrder.Placed", "{}"))
                .withMessageContainingAll("PlaceOrder$Placed", "'order'");
    }

    @Test
    void missesNumbersAndTruthValuesToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.read("{\"type\":\"Adjust\",\"reason\":\"\"}", ChangeStock.Change.class))
                .withMessageContainingAll("Adjust", "'difference'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.read("{\"value\":1}", Patch.class))
                .withMessageContainingAll("Patch", "'mentioned'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "1.0", "1e3", "\"1\"", "true", "[1]", "{}", "-1", "1 2", "9223372036854775808"})
    void readsMoneyFromNothingButAWholeNumber(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.read(json, Money.class))
                .withMessageContaining("dev.jumun.value.Money");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        JSON.readEvent("PointsCharged", "{\"key\":\"" + Samples.KIM + "\",\"amount\":" + json + "}"))
                .withMessageContaining(PointsCharged.class.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[\"x\"]", "{}", "[1]"})
    void refusesAListOfAnythingElse(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.readList(json, SkuId.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":1}", "[]", "{\"2026-11-21T00:00:00Z\":null}", "{\"2026-11-21T00:00:00Z\":\"1\"}"})
    void refusesAMapOfAnythingElse(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.readMap(json, Instant.class, Money.class));
    }

    @ParameterizedTest
    @CsvSource({"0", "'\"\"'", "'\"confirmed\"'", "'\"PAID\"'"})
    void readsEnumsByTheirExactName(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.read(json, OrderStatus.class));
    }

    @Test
    void refusesWhatHasNoName() {
        Event unknown = () -> Samples.ORDER;
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.nameOf(unknown));
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.nameOf(new Receipt() {}));
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.readEvent("OrderSent", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> JSON.readReceipt("Placed", "{}"));
    }

    @Test
    void refusesWhatDoesNotSayWhatItIs() {
        List.of(AttemptState.class, Key.class, Event.class)
                .forEach(type -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> JSON.read("{\"key\":{},\"fingerprint\":\"\",\"receipt\":{}}", type))
                        .withMessageContaining(type.getName()));
    }
}
