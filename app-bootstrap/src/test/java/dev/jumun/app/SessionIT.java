package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.support.MovingClock;
import dev.jumun.app.support.Reply;
import dev.jumun.app.support.Shopper;
import dev.jumun.app.support.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coming in, staying in, and going out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionIT {
    private static final String PASSWORD = TestServer.PASSWORD;

    private final MovingClock clock = new MovingClock();
    private final TestServer server = TestServer.start(clock);
    private final Shopper visitor = server.visitor();

    @AfterAll
    void stop() {
        server.close();
    }

    private Reply signUp(String email) {
        return visitor.post("/api/v1/members", """
                {"email": "%s", "password": "%s", "name": "Lee"}""".formatted(email, PASSWORD));
    }

    private Reply refresh(String token) {
        return visitor.post("/api/v1/sessions/refresh", "{\"refreshToken\": \"" + token + "\"}");
    }

    private void isSignedIn(String accessToken) {
        visitor.withToken(accessToken).get("/api/v1/points").hasStatus(200);
    }

    private void isOut(String accessToken) {
        visitor.withToken(accessToken).get("/api/v1/points").isProblem(401, "unauthenticated");
    }

    @Test
    void showsWhoSignedUpButNoPassword() {
        Reply member = signUp("Lee@Example.com").hasStatus(201);
        assertThat(member.json()).isEqualTo(Reply.parse("""
                {"memberId": "%s", "email": "lee@example.com", "name": "Lee", "role": "MEMBER", "createdAt": "%s"}""".formatted(member.text("memberId"), clock.instant())));
        signUp("lee@example.com").isProblem(409, "email_taken");

        Reply session = visitor.tryToSignIn("LEE@example.com", PASSWORD).hasStatus(201);
        assertThat(session.json().propertyNames())
                .containsExactlyInAnyOrder("accessToken", "refreshToken", "expiresIn");
        assertThat(session.number("expiresIn")).isEqualTo(900);
    }

    @Test
    void rotatesTheRefreshToken() {
        signUp("rotates@example.com");
        Reply first = visitor.tryToSignIn("rotates@example.com", PASSWORD).hasStatus(201);
        Reply second = refresh(first.text("refreshToken")).hasStatus(201);
        Reply third = refresh(second.text("refreshToken")).hasStatus(201);
        assertThat(third.json().propertyNames()).containsExactlyInAnyOrder("accessToken", "refreshToken", "expiresIn");
        isSignedIn(third.text("accessToken"));
    }

    @Test
    void endsTheFamilyWhenASpentRefreshTokenIsUsedAgain() {
        signUp("stolen@example.com");
        Reply first = visitor.tryToSignIn("stolen@example.com", PASSWORD).hasStatus(201);
        Reply elsewhere = visitor.tryToSignIn("stolen@example.com", PASSWORD).hasStatus(201);
        Reply second = refresh(first.text("refreshToken")).hasStatus(201);

        refresh(first.text("refreshToken")).isProblem(401, "unauthenticated");

        isOut(first.text("accessToken"));
        isOut(second.text("accessToken"));
        refresh(second.text("refreshToken")).isProblem(401, "unauthenticated");
        isSignedIn(elsewhere.text("accessToken"));
    }

    @Test
    void signsOutAtOnce() {
        signUp("leaves@example.com");
        Reply session = visitor.tryToSignIn("leaves@example.com", PASSWORD).hasStatus(201);
        Reply out = visitor.withToken(session.text("accessToken")).delete("/api/v1/sessions/current");
        assertThat(out.hasStatus(204).body()).isEmpty();
        isOut(session.text("accessToken"));
        refresh(session.text("refreshToken")).isProblem(401, "unauthenticated");
        visitor.withToken(session.text("accessToken"))
                .delete("/api/v1/sessions/current")
                .isProblem(401, "unauthenticated");
    }

    @Test
    void tellsTokensApartByTheirUse() {
        signUp("mixes@example.com");
        Reply session = visitor.tryToSignIn("mixes@example.com", PASSWORD).hasStatus(201);
        refresh(session.text("accessToken")).isProblem(401, "unauthenticated");
        isOut(session.text("refreshToken"));
        isSignedIn(session.text("accessToken"));
        refresh(session.text("refreshToken")).hasStatus(201);
    }

    @Test
    void tokensEndWithTheirTime() {
        signUp("late@example.com");
        Reply session = visitor.tryToSignIn("late@example.com", PASSWORD).hasStatus(201);
        clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        isSignedIn(session.text("accessToken"));
        clock.pass(Duration.ofSeconds(1));
        isOut(session.text("accessToken"));

        Reply next = refresh(session.text("refreshToken")).hasStatus(201);
        isSignedIn(next.text("accessToken"));
        clock.pass(Duration.ofDays(14));
        refresh(next.text("refreshToken")).isProblem(401, "unauthenticated");
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownAddress() {
        signUp("known@example.com");
        Reply wrong = visitor.tryToSignIn("known@example.com", "wrong password").isProblem(401, "wrong_credentials");
        Reply unknown =
                visitor.tryToSignIn("unknown@example.com", "wrong password").isProblem(401, "wrong_credentials");
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void slowsDownWhoGuesses() {
        signUp("guessed@example.com");
        Reply reply = visitor.tryToSignIn("guessed@example.com", "wrong password 0");
        for (int guess = 1; guess <= 20 && reply.status() == 401; guess++) {
            reply = visitor.tryToSignIn("guessed@example.com", "wrong password " + guess);
        }
        reply.isProblem(429, "too_many_requests");
        long wait = Long.parseLong(reply.header("Retry-After").orElseThrow());
        visitor.tryToSignIn("guessed@example.com", PASSWORD).isProblem(429, "too_many_requests");
        signUp("someone-else@example.com");
        visitor.tryToSignIn("someone-else@example.com", PASSWORD).hasStatus(201);

        clock.pass(Duration.ofSeconds(wait));
        visitor.tryToSignIn("guessed@example.com", PASSWORD).hasStatus(201);
    }
}
