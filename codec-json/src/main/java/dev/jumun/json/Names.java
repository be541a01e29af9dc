package dev.jumun.json;

import java.util.HashMap;
import java.util.Map;

/** The names under which types are stored: explicit, so that a class may be renamed and its rows still be read. */
final class Names<T> {
    private final String what;
    private final Map<String, Class<? extends T>> types = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    Names(String what) {
        this.what = what;
    }

    Names<T> with(String name, Class<? extends T> type) {
        if (types.put(name, type) != null || names.put(type, name) != null) {
            throw new IllegalArgumentException("named twice: " + what + " " + name + ", " + type);
        }
        return this;
    }

    String of(T value) {
        String name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalArgumentException(what + " without a name: " + value.getClass());
        }
        return name;
    }

    Class<? extends T> type(String name) {
        Class<? extends T> type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no " + what + " is called " + name);
        }
        return type;
    }
}
