package dev.jumun.jpa.table;

import dev.jumun.member.MemberId;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sessions")
final class SessionRow extends StateRow {
    @Id
    UUID id;

    UUID memberId;

    @Enumerated(EnumType.STRING)
    Role role;

    long generation;
    Instant expiresAt;

    @Nullable
    Instant endedAt;

    static SessionRow of(SessionState session) {
        SessionRow row = new SessionRow();
        row.id = session.key().value();
        row.memberId = session.member().value();
        row.role = session.role();
        row.generation = session.generation();
        row.expiresAt = session.expiresAt();
        row.endedAt = session.endedAt().map(Times::column).orElse(null);
        return row;
    }

    SessionState state() {
        return new SessionState(
                new SessionId(id), new MemberId(memberId), role, generation, expiresAt, Optional.ofNullable(endedAt));
    }
}
