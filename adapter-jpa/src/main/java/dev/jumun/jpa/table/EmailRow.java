package dev.jumun.jpa.table;

import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "emails")
final class EmailRow extends StateRow {
    @Id
    String address;

    UUID memberId;

    static EmailRow of(EmailState email) {
        EmailRow row = new EmailRow();
        row.address = email.key().address();
        row.memberId = email.member().value();
        return row;
    }

    EmailState state() {
        return new EmailState(new Email(address), new MemberId(memberId));
    }
}
