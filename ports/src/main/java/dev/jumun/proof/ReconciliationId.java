package dev.jumun.proof;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Names a walk over books.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record ReconciliationId(String name) implements Key<ReconciliationState> {
    /** Over all books there are. */
    public static final ReconciliationId ALL = new ReconciliationId("all");

    /** @throws IllegalArgumentException if {@code name} has another shape */
    public ReconciliationId {
        if (!name.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("the name of a reconciliation is 1 to 32 of a-z 0-9 -, not " + name);
        }
    }

    @Override
    public Kind<ReconciliationState> kind() {
        return ReconciliationState.KIND;
    }

    @Override
    public byte[] bytes() {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return name;
    }
}
