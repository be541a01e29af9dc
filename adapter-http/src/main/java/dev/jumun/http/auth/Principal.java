package dev.jumun.http.auth;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.ProblemException;
import dev.jumun.member.MemberId;
import dev.jumun.member.Role;
import dev.jumun.member.SessionId;

/** Who is calling. */
public record Principal(MemberId member, SessionId session, Role role) {
    /** Asked after the input was found well-formed, as the order of checks wants it. */
    public void mustBeAdmin() {
        if (role != Role.ADMIN) {
            throw new ProblemException(Answer.problem(ProblemCode.FORBIDDEN, "this takes an administrator"));
        }
    }
}
