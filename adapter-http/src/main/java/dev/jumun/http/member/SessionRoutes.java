package dev.jumun.http.member;

import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.FailedSignIns;
import dev.jumun.http.auth.Place;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.auth.Tokens;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.member.Email;
import dev.jumun.member.RefreshSession;
import dev.jumun.member.SessionState;
import dev.jumun.member.SignIn;
import dev.jumun.member.SignOut;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;

public final class SessionRoutes implements Routes {
    private final Authentication authentication;
    private final SignIn signIn;
    private final RefreshSession refresh;
    private final SignOut signOut;
    private final Tokens tokens;
    private final FailedSignIns failedSignIns;

    @Inject
    public SessionRoutes(
            Authentication authentication,
            SignIn signIn,
            RefreshSession refresh,
            SignOut signOut,
            Tokens tokens,
            FailedSignIns failedSignIns) {
        this.authentication = authentication;
        this.signIn = signIn;
        this.refresh = refresh;
        this.signOut = signOut;
        this.tokens = tokens;
        this.failedSignIns = failedSignIns;
    }

    @Override
    public void addTo(Router router) {
        router.post("/api/v1/sessions", this::signIn);
        router.post("/api/v1/sessions/refresh", this::refresh);
        router.delete("/api/v1/sessions/current", this::signOut);
    }

    private Answer signIn(Context ctx) {
        Fields body = Body.confidential(ctx);
        Supplier<Email> email = body.required("email", Reading.email());
        Supplier<String> password = body.required("password", Reading.text(1, 128));
        body.check();
        Place place = Place.of(ctx);
        Duration wait = failedSignIns.admit(email.get(), place);
        if (!wait.isZero()) {
            return Answer.later(ProblemCode.TOO_MANY_REQUESTS, "too many sign-ins failed", wait);
        }
        return switch (signIn.signIn(new SignIn.Command(email.get(), password.get()))) {
            case SignIn.SignedIn(SessionState session) -> {
                failedSignIns.succeeded(email.get(), place);
                yield Answer.created(json(session));
            }
            case SignIn.WrongCredentials() -> {
                failedSignIns.failed(place);
                yield Answer.problem(ProblemCode.WRONG_CREDENTIALS, "which of the two is not told");
            }
        };
    }

    private Answer refresh(Context ctx) {
        Fields body = Body.confidential(ctx);
        Supplier<String> token = body.required("refreshToken", Reading.text(1, 4096));
        body.check();
        return tokens.verifyRefresh(token.get())
                .map(proof -> new RefreshSession.Command(proof.session(), proof.generation()))
                .map(refresh::refresh)
                .map(outcome -> switch (outcome) {
                    case RefreshSession.Refreshed(SessionState session) -> Answer.created(json(session));
                    case RefreshSession.Ended() -> Authentication.unauthenticatedProblem();
                })
                .orElseGet(Authentication::unauthenticatedProblem);
    }

    private Answer signOut(Context ctx) {
        Principal member = authentication.of(ctx);
        signOut.signOut(new SignOut.Command(member.session()));
        return new Answer.NoContent();
    }

    private Answer.Json json(SessionState session) {
        return to -> {
            to.writeStartObject();
            to.writeStringProperty("accessToken", tokens.access(session));
            to.writeStringProperty("refreshToken", tokens.refresh(session));
            to.writeNumberProperty("expiresIn", Tokens.ACCESS_LIFETIME_SECONDS);
            to.writeEndObject();
        };
    }
}
