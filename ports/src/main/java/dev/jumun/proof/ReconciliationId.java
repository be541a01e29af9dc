package dev.jumun.proof;

import dev.jumun.store.Kind;
import dev.jumun.store.NameKey;

/**
 * Names a walk over books.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record ReconciliationId(String name) implements NameKey<ReconciliationState> {
    /** Over all books there are. */
    public static final ReconciliationId ALL = new ReconciliationId("all");

    /** @throws IllegalArgumentException if {@code name} has another shape */
    public ReconciliationId {
        NameKey.check("reconciliation", name);
    }

    @Override
    public Kind<ReconciliationState> kind() {
        return ReconciliationState.KIND;
    }

    @Override
    public String toString() {
        return name;
    }
}
