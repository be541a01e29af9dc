package dev.jumun.jpa.table;

import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import dev.jumun.member.MemberState;
import dev.jumun.member.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "members")
final class MemberRow extends StateRow {
    @Id
    UUID id;

    String email;
    String passwordHash;
    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    Instant signedUpAt;

    static MemberRow of(MemberState member) {
        MemberRow row = new MemberRow();
        row.id = member.key().value();
        row.email = member.email().address();
        row.passwordHash = member.passwordHash();
        row.name = member.name();
        row.role = member.role();
        row.signedUpAt = member.signedUpAt();
        return row;
    }

    MemberState state() {
        return new MemberState(new MemberId(id), new Email(email), passwordHash, name, role, signedUpAt);
    }
}
