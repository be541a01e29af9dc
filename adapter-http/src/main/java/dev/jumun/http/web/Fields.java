package dev.jumun.http.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, read one by one. What is wrong is collected, so that a client hears all of it at once; what was read can be had only after {@link #check()}
 * found nothing wrong. A field that nobody asked for is wrong too.
 */
public final class Fields {
    private final JsonNode object;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();
    private boolean secretive;

    private Fields(JsonNode object, String path, List<FieldError> errors) {
        this.object = object;
        this.path = path;
        this.errors = errors;
    }

    static Fields of(JsonNode object) {
        return new Fields(object, "", new ArrayList<>());
    }

    public <T> Supplier<T> required(String name, Reading<T> reading) {
        Supplier<Optional<T>> value = optional(name, reading);
        if (at(name) == null) {
            errors.add(FieldError.missing(path + name));
        }
        return () -> value.get().orElseThrow();
    }

    /** Empty where the field is absent or null. */
    public <T> Supplier<Optional<T>> optional(String name, Reading<T> reading) {
        return read(name, reading, value -> Optional.of(shown(value)));
    }

    /** Like {@link #required}, but what was sent is never shown, nor is what was sent under a name that may be this one misspelled. */
    public <T> Supplier<T> secret(String name, Reading<T> reading) {
        secretive = true;
        Supplier<Optional<T>> value = read(name, reading, sent -> Optional.empty());
        if (at(name) == null) {
            errors.add(FieldError.missing(path + name));
        }
        return () -> value.get().orElseThrow();
    }

    /** A list of objects, each read on its own. */
    public <T> Supplier<List<T>> objects(String name, int least, int most, Function<Fields, Supplier<T>> item) {
        List<Supplier<T>> items = new ArrayList<>();
        Supplier<Optional<JsonNode>> list = optional(name, value -> {
            if (!value.isArray() || value.size() < least || value.size() > most) {
                throw new BadValue("must be a list of " + least + " to " + most + " objects");
            }
            return value;
        });
        if (at(name) == null && least > 0) {
            errors.add(FieldError.missing(path + name));
        }
        list.get().ifPresent(array -> {
            for (int i = 0; i < array.size(); i++) {
                inner(array.get(i), path + name + "[" + i + "]").ifPresent(fields -> {
                    items.add(item.apply(fields));
                    fields.refuseUnknown();
                });
            }
        });
        return () -> items.stream().map(Supplier::get).toList();
    }

    /** An object inside, empty where it is absent or null. */
    public <T> Supplier<Optional<T>> object(String name, Function<Fields, Supplier<T>> reading) {
        known.add(name);
        Optional<Supplier<T>> value = Optional.ofNullable(at(name))
                .flatMap(inside -> inner(inside, path + name))
                .map(fields -> {
                    Supplier<T> read = reading.apply(fields);
                    fields.refuseUnknown();
                    return read;
                });
        return () -> value.map(Supplier::get);
    }

    /** Whether the field is there, be it null. */
    public boolean mentions(String name) {
        return object.has(name);
    }

    /** Adds something that is wrong with several fields together, or with what came beside the body. */
    public void reject(FieldError error) {
        errors.add(error);
    }

    /** Whether anything is wrong so far. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** @throws ProblemException with everything that is wrong, if anything is */
    public void check() {
        refuseUnknown();
        if (!errors.isEmpty()) {
            throw new ProblemException(Answer.invalid(errors));
        }
    }

    private Optional<Fields> inner(JsonNode value, String innerPath) {
        if (!value.isObject()) {
            errors.add(FieldError.of(innerPath, shown(value), "must be an object"));
            return Optional.empty();
        }
        return Optional.of(new Fields(value, innerPath + ".", errors));
    }

    private <T> Supplier<Optional<T>> read(
            String name, Reading<T> reading, Function<JsonNode, Optional<String>> shown) {
        known.add(name);
        JsonNode value = at(name);
        if (value == null) {
            return Optional::empty;
        }
        try {
            Optional<T> read = Optional.of(reading.read(value));
            return () -> read;
        } catch (BadValue bad) {
            errors.add(new FieldError(path + name, shown.apply(value), String.valueOf(bad.getMessage())));
            return Optional::empty;
        }
    }

    private @Nullable JsonNode at(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void refuseUnknown() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                Optional<String> value = secretive ? Optional.empty() : Optional.of(shown(object.get(name)));
                errors.add(new FieldError(path + name, value, "is not a field of this request"));
            }
        }
    }

    private static String shown(JsonNode value) {
        return FieldError.of("", value.isString() ? value.stringValue() : value.toString(), "")
                .value()
                .orElseThrow();
    }
}
