package dev.jumun.core.attempt;

import dev.jumun.attempt.Fingerprint;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final StringBuilder content = new StringBuilder(256);

    private Fingerprints() {}

    static Fingerprint of(Object command) {
        try {
            Fingerprints fingerprint = new Fingerprints();
            fingerprint.add(command);
            byte[] bytes = fingerprint.content.toString().getBytes(StandardCharsets.UTF_8);
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private void add(Object value) {
        switch (value) {
            case Record values -> addRecord(values);
            case List<?> list -> addAll("list", list);
            // Whatever order the map has: the next process may have another.
            case Map<?, ?> map -> addAll("map", sorted(map));
            case Optional<?> optional ->
                addAll("optional", optional.map(List::of).orElse(List.of()));
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

    private void addAll(String shape, List<?> values) {
        addText(shape + values.size());
        for (Object value : values) {
            add(value);
        }
    }

    private static List<?> sorted(Map<?, ?> map) {
        return map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .<Object>mapMulti((entry, both) -> {
                    both.accept(entry.getKey());
                    both.accept(entry.getValue());
                })
                .toList();
    }

    /** With its length before it, so that neighbours cannot run together. */
    private void addText(String text) {
        content.append(text.length()).append(':').append(text);
    }
}
