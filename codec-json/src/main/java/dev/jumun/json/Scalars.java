package dev.jumun.json;

import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Collects types that are one bare value in JSON, a text or a whole number, and a name where they are the key of a map.
 * Nothing is coerced: {@code "1"} and {@code 1.0} are no whole numbers.
 */
final class Scalars {
    private final SimpleModule module = new SimpleModule("scalars");

    JacksonModule module() {
        return module;
    }

    <T> Scalars uuid(Class<T> type, Function<T, UUID> write, Function<UUID, T> read) {
        return text(type, value -> write.apply(value).toString(), text -> read.apply(UUID.fromString(text)));
    }

    <T> Scalars text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        return add(
                type,
                writing((value, out) -> out.writeString(write.apply(value))),
                reading(type, JsonToken.VALUE_STRING, in -> read.apply(in.getString())),
                write,
                read);
    }

    <T> Scalars number(Class<T> type, ToLongFunction<T> write, LongFunction<T> read) {
        return add(
                type,
                writing((value, out) -> out.writeNumber(write.applyAsLong(value))),
                reading(type, JsonToken.VALUE_NUMBER_INT, in -> read.apply(in.getLongValue())),
                value -> Long.toString(write.applyAsLong(value)),
                text -> read.apply(Long.parseLong(text)));
    }

    private <T> Scalars add(
            Class<T> type,
            ValueSerializer<T> serializer,
            ValueDeserializer<T> deserializer,
            Function<T, String> writeName,
            Function<String, T> readName) {
        module.addSerializer(type, serializer)
                .addDeserializer(type, deserializer)
                .addKeySerializer(type, writing((value, out) -> out.writeName(writeName.apply(value))))
                .addKeyDeserializer(type, readingName(type, readName));
        return this;
    }

    private static <T> ValueSerializer<T> writing(Writing<T> writing) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                writing.write(value, out);
            }
        };
    }

    private static <T> ValueDeserializer<T> reading(Class<T> type, JsonToken token, Function<JsonParser, T> reading) {
        return new ValueDeserializer<>() {
            @Override
            public Class<T> handledType() {
                return type;
            }

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return in.hasToken(token)
                        ? made(type, reading, in, context)
                        : type.cast(context.handleUnexpectedToken(context.constructType(type), in));
            }
        };
    }

    private static <T> KeyDeserializer readingName(Class<T> type, Function<String, T> reading) {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String name, DeserializationContext context) {
                return made(type, reading, name, context);
            }
        };
    }

    /** What was read, or a complaint that knows its place. */
    private static <A, T> T made(Class<T> type, Function<A, T> reading, A from, DeserializationContext context) {
        try {
            return reading.apply(from);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return context.reportInputMismatch(type, "%s", wrong.getMessage());
        }
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out);
    }
}
