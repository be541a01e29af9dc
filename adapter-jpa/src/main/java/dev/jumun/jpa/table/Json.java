package dev.jumun.jpa.table;

import dev.jumun.json.JsonCodec;
import java.util.List;
import java.util.Map;

/** Parts of a state that no query asks for by itself, as text in one column. */
final class Json {
    static final JsonCodec CODEC = new JsonCodec();

    private Json() {}

    static String write(Object value) {
        return CODEC.write(value);
    }

    static <T> T read(String json, Class<T> type) {
        return CODEC.read(json, type);
    }

    static <T> List<T> list(String json, Class<T> type) {
        return CODEC.readList(json, type);
    }

    static Map<String, String> texts(String json) {
        return CODEC.readMap(json, String.class, String.class);
    }
}
