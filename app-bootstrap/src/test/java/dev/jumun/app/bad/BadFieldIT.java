package dev.jumun.app.bad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of the wrong type or size, missing or unknown, in every route that takes a body. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFieldIT {
    private static final List<String> NO_INTEGERS = List.of(
            "46116860184273879040",
            "-46116860184273879040",
            "9223372036854775808",
            "18446744073709551617",
            "-1",
            "1e999",
            "-1e999",
            "1e2",
            "1.0",
            "0.5",
            "true",
            "\"1\"",
            "[1]",
            "{}");

    private static final List<String> NO_TEXTS = List.of(
            "1",
            "1.5",
            "false",
            "[\"a\"]",
            "{\"a\": \"b\"}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"" + "x".repeat(99) + "\uD83E\uDED6".repeat(12_000) + "\"");

    @RegisterExtension
    final TargetShop shop = new TargetShop();

    private Stream<Spoiled> places() {
        return shop.routes().stream().flatMap(route -> Spoiled.places(route).stream());
    }

    Stream<Arguments> wrongValues() {
        return places().flatMap(place -> Stream.concat(
                        (place.isInteger() ? NO_INTEGERS : NO_TEXTS).stream(),
                        place.isOptional() ? Stream.empty() : Stream.of("null"))
                .map(value -> Arguments.of(place, value)));
    }

    Stream<Spoiled> requiredPlaces() {
        return places().filter(place -> !place.isOptional() && !place.isFreelyNamed());
    }

    private Reply send(Spoiled place, String body) {
        return shop.send(place.route(), body.getBytes(UTF_8)).isProblem(400, "invalid_request");
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValuesAreRefused(Spoiled place, String value) {
        assertThat(send(place, place.with(value)).wrongFields()).anyMatch(place.field()::startsWith);
    }

    @ParameterizedTest
    @MethodSource("requiredPlaces")
    void missingOnesAreNamed(Spoiled place) {
        assertThat(send(place, place.without()).wrongFields()).containsExactly(place.field());
    }

    @ParameterizedTest
    @MethodSource("places")
    void unknownOnesAreNamed(Spoiled place) {
        if (!place.isFreelyNamed()) {
            assertThat(send(place, place.withNeighbour("surprise")).wrongFields())
                    .containsExactly(place.neighbour("surprise"));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void unknownOnesOfUnfitNamesAreRefused(Spoiled place) {
        send(place, place.withNeighbour("\\ud800"));
        send(place, place.withNeighbour("x".repeat(30_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "\"all\"", "[7]"})
    void whatNamesNoPiecesDoesNotCancelAll(String lines) {
        Reply reply = shop.member.post(shop.order + "/cancellations", "{\"lines\": " + lines + "}");
        assertThat(reply.isProblem(400, "invalid_request").wrongFields())
                .singleElement()
                .asString()
                .startsWith("lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"line\": []}", "{\"reason\": \"late\"}"})
    void whatIsMisspeltDoesNotCancelAll(String body) {
        assertThat(shop.member
                        .post(shop.order + "/cancellations", body)
                        .isProblem(400, "invalid_request")
                        .wrongFields())
                .hasSize(1);
    }

    @Test
    void zeroIsNoQuantityAndNoCharge() {
        List.of("quantity", "amount")
                .forEach(name -> places().filter(place -> place.field().endsWith(name))
                        .forEach(
                                place -> assertThat(send(place, place.with("0")).wrongFields())
                                        .containsExactly(place.field())));
    }

    @Test
    void anAdjustmentMovesSomethingAndSaysWhy() {
        assertThat(movement("{\"type\": \"ADJUST\", \"quantity\": 0, \"reason\": \"r\"}")
                        .wrongFields())
                .containsExactly("quantity");
        assertThat(movement("{\"type\": \"ADJUST\", \"quantity\": -1}").wrongFields())
                .containsExactly("reason");
        assertThat(movement("{\"type\": \"SHIP\", \"quantity\": -1}").wrongFields())
                .containsExactly("type");
        assertThat(movement("{\"type\": \"RECEIVE\", \"quantity\": -1}").wrongFields())
                .containsExactly("quantity");
    }

    private Reply movement(String body) {
        return shop.keeper.http().post(shop.item.movementsPath(), body).isProblem(400, "invalid_request");
    }

    @Test
    void whatCannotBeClearedIsNotClearedInSilence() {
        Reply reply = shop.keeper.http().patch(shop.item.productPath(), "{\"name\": null, \"description\": null}");
        assertThat(reply.isProblem(400, "invalid_request").wrongFields()).containsExactly("name", "description");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Reply reply = shop.member.send(shop.member.json("/api/v1/orders").POST(BodyPublishers.ofString("""
                {"lines": [{"skuId": "no-id", "quantity": 0}, {"quantity": 1.0, "colour": "red"}, 7],
                 "points": -5, "shipTo": {"name": ""}, "coupon": "x"}""")));
        assertThat(reply.isProblem(400, "invalid_request").wrongFields())
                .containsExactlyInAnyOrder(
                        "Idempotency-Key",
                        "lines[0].skuId",
                        "lines[0].quantity",
                        "lines[1].skuId",
                        "lines[1].quantity",
                        "lines[1].colour",
                        "lines[2]",
                        "points",
                        "shipTo.name",
                        "shipTo.phone",
                        "shipTo.postcode",
                        "shipTo.address",
                        "coupon");
        assertThat(reply.json().required("errors")).allSatisfy(error -> {
            assertThat(error.propertyNames()).containsExactlyInAnyOrder("field", "value", "reason");
            assertThat(error.required("reason").asString()).isNotBlank();
        });
    }
}
