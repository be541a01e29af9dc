package dev.jumun.member;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a session: everything that grew out of one sign-in.
 *
 * @param value a UUIDv7
 */
public record SessionId(UUID value) implements UuidKey<SessionState> {
    @Override
    public Kind<SessionState> kind() {
        return SessionState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
