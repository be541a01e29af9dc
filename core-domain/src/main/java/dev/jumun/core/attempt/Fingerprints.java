package dev.jumun.core.attempt;

import dev.jumun.attempt.Fingerprint;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Digests any command: every record component, in order, each value told apart from its neighbours, so that no field
 * can be forgotten.
 */
final class Fingerprints {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private final MessageDigest digest;

    private Fingerprints(MessageDigest digest) {
        this.digest = digest;
    }

    static Fingerprint of(Object command) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new Fingerprints(digest).add(command);
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private void add(Object value) {
        switch (value) {
            case Record values -> addRecord(values);
            case List<?> list -> addAll("list", list.stream(), list.size());
            // Whatever order the map has: the next process may have another.
            case Map<?, ?> map -> addAll("map", sorted(map), map.size());
            case Optional<?> optional -> addAll("optional", optional.stream(), optional.isPresent() ? 1 : 0);
            default -> addText(value.toString());
        }
    }

    private void addRecord(Record values) {
        addText(values.getClass().getSimpleName());
        for (RecordComponent component : COMPONENTS.get(values.getClass())) {
            try {
                add(component.getAccessor().invoke(values));
            } catch (ReflectiveOperationException notPublic) {
                throw new IllegalArgumentException("a command is made of public records: " + values, notPublic);
            }
        }
    }

    private void addAll(String shape, Stream<?> values, int size) {
        addText(shape + size);
        values.forEach(this::add);
    }

    private static Stream<?> sorted(Map<?, ?> map) {
        return map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()));
    }

    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
    }
}
