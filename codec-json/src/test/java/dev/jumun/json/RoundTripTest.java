package dev.jumun.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.attempt.Receipt;
import dev.jumun.catalog.QuotaId;
import dev.jumun.catalog.QuotaState;
import dev.jumun.event.Event;
import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberState;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.Lot;
import dev.jumun.point.WalletId;
import dev.jumun.point.WalletState;
import dev.jumun.stock.ChangeStock;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.tck.PortsClasses;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read is what was written, and every event and receipt of the ports can be. */
class RoundTripTest {
    private static final JsonCodec JSON = new JsonCodec();

    @ParameterizedTest
    @MethodSource("dev.jumun.json.Samples#events")
    void readsEventsAsWritten(Event event) {
        assertThat(JSON.readEvent(JSON.nameOf(event), JSON.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("dev.jumun.json.Samples#receipts")
    void readsReceiptsAsWritten(Receipt receipt) {
        assertThat(JSON.readReceipt(JSON.nameOf(receipt), JSON.write(receipt))).isEqualTo(receipt);
    }

    @ParameterizedTest
    @MethodSource
    void readsOtherValuesAsWritten(Object value) {
        assertThat(again(value)).isEqualTo(value);
    }

    static Stream<Object> readsOtherValuesAsWritten() {
        Email email = new Email("kim@example.com");
        return Stream.of(
                new EmailState(email, Samples.KIM),
                new MemberState(Samples.KIM, email, "$argon2id$…", "Kim", Role.ADMIN, Samples.NOW),
                new SessionState(
                        new SessionId(new UUID(-1, 1)),
                        Samples.KIM,
                        Role.MEMBER,
                        7,
                        Samples.NOW,
                        Optional.of(Samples.NOW)),
                new WalletState(new WalletId(Samples.KIM), Lot.lasting(Money.of(1)), Money.ZERO),
                new QuotaState(new QuotaId(Samples.PRODUCT, Samples.KIM), Quantity.of(1), Quantity.ZERO),
                new AttemptId(Samples.KIM, "PlaceOrder", new IdempotencyKey("a~b\"c")),
                new PlaceOrder.OutOfStock(Map.of(Samples.SKU, Quantity.of(3))));
    }

    @Test
    void readsListsAndMapsAsWritten() {
        List<SkuId> skus = List.of(Samples.SKU, new SkuId(new UUID(0, 0)));
        assertThat(JSON.readList(JSON.write(skus), SkuId.class)).isEqualTo(skus);
        Map<WalletId, Quantity> counts = Map.of(new WalletId(Samples.KIM), Quantity.of(3));
        assertThat(JSON.readMap(JSON.write(counts), WalletId.class, Quantity.class))
                .isEqualTo(counts);
        Map<Money, Instant> moments = Map.of(Money.of(12), Samples.NOW);
        assertThat(JSON.readMap(JSON.write(moments), Money.class, Instant.class))
                .isEqualTo(moments);
    }

    @Test
    void keepsTheOrderOfOptions() {
        Samples.receipts()
                .flatMap(
                        receipt -> receipt instanceof ChangeStock.Moved moved ? Stream.of(moved.sku()) : Stream.empty())
                .forEach(sku -> assertThat(JSON.read(JSON.write(sku), SkuState.class)
                                .options()
                                .entrySet())
                        .containsExactlyElementsOf(Samples.options().entrySet()));
    }

    @Test
    void hasASampleAndANameForEveryEventAndReceipt() throws Exception {
        assertThat(Samples.events().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(PortsClasses.recordsThatAre(Event.class))
                .hasSizeGreaterThan(8);
        assertThat(Samples.receipts().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(PortsClasses.recordsThatAre(Receipt.class))
                .hasSizeGreaterThan(5);
    }

    @Test
    void writesIdsAndAmountsAsBareValues() throws Exception {
        assertThat(Samples.bareValues().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(PortsClasses.recordsThatAre(Record.class).stream()
                        .filter(RoundTripTest::isBare)
                        .toList());
        assertThat(Samples.bareValues()).allSatisfy(value -> {
            assertThat(JSON.write(value)).doesNotStartWith("{");
            assertThat(again(value)).isEqualTo(value);
        });
    }

    private static boolean isBare(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && (Key.class.isAssignableFrom(type)
                        || List.of(UUID.class, String.class, long.class).contains(components[0].getType()));
    }

    private static Object again(Object value) {
        return JSON.read(JSON.write(value), value.getClass());
    }
}
