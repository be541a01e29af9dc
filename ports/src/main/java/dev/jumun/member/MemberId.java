package dev.jumun.member;

import dev.jumun.store.Kind;
import dev.jumun.store.UuidKey;
import java.util.UUID;

/**
 * Names a member.
 *
 * @param value a UUIDv7
 */
public record MemberId(UUID value) implements UuidKey<MemberState> {
    @Override
    public Kind<MemberState> kind() {
        return MemberState.KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
