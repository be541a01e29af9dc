package dev.jumun.app.bad;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are not one JSON object in UTF-8, to every route that takes a body. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadJsonIT {
    @RegisterExtension
    final TargetShop shop = new TargetShop();

    Stream<Arguments> brokenBodies() {
        return shop.routes().stream()
                .flatMap(route -> broken(route.body()).entrySet().stream()
                        .map(body -> Arguments.of(route, body.getKey(), body.getValue())));
    }

    private static Map<String, byte[]> broken(String good) {
        Map<String, byte[]> bodies = new TreeMap<>(notAnObject());
        bodies.put("trailing garbage", (good + "x").getBytes(UTF_8));
        bodies.put("two objects", (good + good).getBytes(UTF_8));
        bodies.put("trailing zero byte", (good + "\0").getBytes(UTF_8));
        bodies.put("cut short", good.substring(0, good.length() - 1).getBytes(UTF_8));
        bodies.put("comment", ("/* please */" + good).getBytes(UTF_8));
        bodies.put("trailing comma", good.replaceFirst("}$", ",}").getBytes(UTF_8));
        bodies.put("single quotes", "{'a': 1}".getBytes(UTF_8));
        bodies.put("byte order mark", ("\uFEFF" + good).getBytes(UTF_8));
        bodies.put("UTF-16", good.getBytes(UTF_16));
        bodies.put("UTF-16 without mark", good.getBytes(Charset.forName("UTF-16LE")));
        bodies.put("UTF-32", good.getBytes(Charset.forName("UTF-32")));
        bodies.put("Latin-1", "{\"name\": \"caf\u00e9\"}".getBytes(ISO_8859_1));
        bodies.put("overlong UTF-8", "{\"name\": \"\u00c0\u00af\"}".getBytes(ISO_8859_1));
        bodies.put("surrogate in UTF-8", "{\"name\": \"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1));
        bodies.put("control character", "{\"name\": \"\u0001\"}".getBytes(UTF_8));
        bodies.put("unknown escape", "{\"name\": \"\\x41\"}".getBytes(UTF_8));
        bodies.put("duplicate name", "{\"name\": 1, \"name\": 1}".getBytes(UTF_8));
        bodies.put("duplicate name inside", "{\"a\": {\"b\": 1, \"b\": 2}}".getBytes(UTF_8));
        bodies.put("duplicate name, escaped", "{\"name\": 1, \"n\\u0061me\": 1}".getBytes(UTF_8));
        bodies.put("not a number", "{\"amount\": NaN}".getBytes(UTF_8));
        bodies.put("leading zero", "{\"amount\": 01}".getBytes(UTF_8));
        bodies.put("leading plus", "{\"amount\": +1}".getBytes(UTF_8));
        bodies.put("10,000 digits", ("{\"amount\": " + "9".repeat(10_000) + "}").getBytes(UTF_8));
        bodies.put("exponent of 10,000 digits", ("{\"amount\": 1e" + "9".repeat(10_000) + "}").getBytes(UTF_8));
        bodies.put("deep objects", ("{\"a\":".repeat(10_000) + "1").getBytes(UTF_8));
        bodies.put("closed deep objects", ("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(UTF_8));
        return bodies;
    }

    private static Map<String, byte[]> notAnObject() {
        return Map.of(
                "empty", new byte[0],
                "blank", " \n".getBytes(UTF_8),
                "array", "[]".getBytes(UTF_8),
                "number", "1".getBytes(UTF_8),
                "text", "\"text\"".getBytes(UTF_8),
                "null", "null".getBytes(UTF_8),
                "true", "true".getBytes(UTF_8),
                "deep arrays", "[".repeat(60_000).getBytes(UTF_8),
                "closed deep arrays", ("[".repeat(30_000) + "]".repeat(30_000)).getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("brokenBodies")
    void areRefused(Route route, String what, byte[] body) {
        assertThat(shop.send(route, body).isProblem(400, "invalid_request").wrongFields())
                .as("it is no object, so no field is wrong")
                .isEmpty();
    }
}
