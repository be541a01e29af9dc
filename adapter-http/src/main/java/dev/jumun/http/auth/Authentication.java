package dev.jumun.http.auth;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.ProblemException;
import dev.jumun.member.Authenticate;
import dev.jumun.member.SessionId;
import dev.jumun.member.SessionState;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds out who is calling, by the bearer token (RFC 6750). */
public final class Authentication {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Authenticate authenticate;

    @Inject
    public Authentication(Tokens tokens, Authenticate authenticate) {
        this.tokens = tokens;
        this.authenticate = authenticate;
    }

    /** @throws ProblemException if nobody is signed in */
    public Principal of(Context ctx) {
        return bearer(ctx)
                .flatMap(tokens::verifyAccess)
                .flatMap(this::principal)
                .orElseThrow(Authentication::unauthenticated);
    }

    /** The token that a request comes with, good or not. */
    static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<Principal> principal(SessionId id) {
        return switch (authenticate.authenticate(new Authenticate.Command(id))) {
            case Authenticate.Authenticated(SessionState session) ->
                Optional.of(new Principal(session.member(), session.key(), session.role()));
            case Authenticate.Unauthenticated() -> Optional.empty();
        };
    }

    static ProblemException unauthenticated() {
        return new ProblemException(unauthenticatedProblem());
    }

    /** For tokens that do not hold. */
    public static Answer.Problem unauthenticatedProblem() {
        return Answer.problem(
                ProblemCode.UNAUTHENTICATED, "the token is missing, malformed, past its time, or its session is over");
    }
}
