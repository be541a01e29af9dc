package dev.jumun.tck;

import dev.jumun.member.Email;
import dev.jumun.member.EmailState;
import dev.jumun.member.MemberId;
import dev.jumun.member.MemberState;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Members, and what else is theirs alone. */
interface MemberStates extends KeptStates {
    @Test
    default void keepsMembersTheirAddressesAndSessions() {
        MemberId member = new MemberId(Samples.id());
        Email email = new Email(Samples.id() + "@example.com");
        keeps(new MemberState(member, email, "$argon2id$hash", TEXT, Role.ADMIN, MOMENT));
        keeps(new EmailState(email, member));
        SessionId session = new SessionId(Samples.id());
        keeps(new SessionState(session, member, Role.MEMBER, Long.MAX_VALUE, MOMENT, Optional.of(MOMENT)));
        keeps(new SessionState(session, member, Role.MEMBER, 0, MOMENT, Optional.empty()));
    }
}
