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
 * The fields of a JSON object, read one by one. What is wrong is collected, so that a client hears all of it at once;
 * what was read can be had only after {@link #check()} found nothing wrong. A field that nobody asked for is wrong too.
 */
public final class Fields {
    private final JsonNode object;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();
    private final boolean confidential;

    private Fields(JsonNode object, boolean confidential, String path, List<FieldError> errors) {
        this.object = object;
        this.confidential = confidential;
        this.path = path;
        this.errors = errors;
    }

    /** Of a confidential object nothing is ever shown again: a password may stand under any name. */
    static Fields of(JsonNode object, boolean confidential) {
        return new Fields(object, confidential, "", new ArrayList<>());
    }

    public <T> Supplier<T> required(String name, Reading<T> reading) {
        Supplier<Optional<T>> value = requiredSoFar(name, reading);
        return () -> value.get().orElseThrow();
    }

    /**
     * Like {@link #required}, for a value that others depend on: empty, before the check, where it is missing or wrong.
     */
    public <T> Supplier<Optional<T>> requiredSoFar(String name, Reading<T> reading) {
        refuseMissing(name);
        return optional(name, reading);
    }

    /** Empty where the field is absent or null. */
    public <T> Supplier<Optional<T>> optional(String name, Reading<T> reading) {
        known.add(name);
        JsonNode value = at(name);
        if (value == null) {
            return Optional::empty;
        }
        try {
            Optional<T> read = Optional.of(reading.read(value));
            return () -> read;
        } catch (BadValue bad) {
            errors.add(new FieldError(path + name, shown(value), String.valueOf(bad.getMessage())));
            return Optional::empty;
        }
    }

    /** Empty where the field is absent; null is wrong. */
    public <T> Supplier<Optional<T>> optionalNotNull(String name, Reading<T> reading) {
        if (mentions(name) && at(name) == null) {
            errors.add(FieldError.of(path + name, "null", "cannot be cleared"));
        }
        return optional(name, reading);
    }

    /** A list of objects, each read on its own. */
    public <T> Supplier<List<T>> objects(String name, int least, int most, Function<Fields, Supplier<T>> item) {
        List<Supplier<T>> items = new ArrayList<>();
        Supplier<Optional<JsonNode>> list = optional(name, value -> {
            if (!value.isArray() || value.size() < least || value.size() > most) {
                String bounds = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
                throw new BadValue("must be a list of " + bounds + " objects");
            }
            return value;
        });
        if (least > 0) {
            refuseMissing(name);
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

    /** An object inside that must be there. */
    public <T> Supplier<T> requiredObject(String name, Function<Fields, Supplier<T>> reading) {
        refuseMissing(name);
        Supplier<Optional<T>> value = object(name, reading);
        return () -> value.get().orElseThrow();
    }

    /** Names fields that may be there and cannot be read, because another one that they depend on is wrong. */
    public void knows(String... names) {
        known.addAll(List.of(names));
    }

    /** Whether the field is there, be it null. */
    public boolean mentions(String name) {
        return object.has(name);
    }

    /** Adds something that is wrong with several fields together, or with what came beside the body. */
    public void reject(FieldError error) {
        errors.add(error);
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
            errors.add(new FieldError(innerPath, shown(value), "must be an object"));
            return Optional.empty();
        }
        return Optional.of(new Fields(value, confidential, innerPath + ".", errors));
    }

    private void refuseMissing(String name) {
        if (at(name) == null) {
            errors.add(FieldError.missing(path + name));
        }
    }

    private @Nullable JsonNode at(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void refuseUnknown() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                errors.add(new FieldError(path + name, shown(object.get(name)), "is not a field of this request"));
            }
        }
    }

    private Optional<String> shown(JsonNode value) {
        return confidential
                ? Optional.empty()
                : FieldError.of("", value.isString() ? value.stringValue() : value.toString(), "")
                        .value();
    }
}
