package dev.jumun.app.bad;

import java.util.Set;

/**
 * A route that changes something, with a request that would succeed.
 *
 * @param needsKey whether {@code Idempotency-Key} is required
 * @param body every field that the route knows
 * @param optional names of fields that may be null or absent
 */
record Route(String method, String path, Who who, boolean needsKey, String body, Set<String> optional) {
    /** Who may take it. */
    enum Who {
        VISITOR,
        MEMBER,
        ADMINISTRATOR
    }

    @Override
    public String toString() {
        return method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}");
    }
}
