package dev.jumun.http.member;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.member.Email;
import dev.jumun.member.MemberState;
import dev.jumun.member.SignUp;
import dev.jumun.value.Length;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.function.Supplier;

public final class MemberRoutes implements Routes {
    private final SignUp signUp;

    @Inject
    public MemberRoutes(SignUp signUp) {
        this.signUp = signUp;
    }

    @Override
    public void addTo(Router router) {
        router.post("/api/v1/members", this::signUp);
    }

    private Answer signUp(Context ctx) {
        Fields body = Body.confidential(ctx);
        Supplier<Email> email = body.required("email", Reading.email());
        Supplier<String> password = body.required("password", Reading.text(Length.PASSWORD));
        Supplier<String> name = body.required("name", Reading.text(Length.NAME));
        body.check();
        return switch (signUp.signUp(new SignUp.Command(email.get(), password.get(), name.get()))) {
            case SignUp.SignedUp(MemberState member) -> Answer.created(json(member));
            case SignUp.EmailTaken() -> Answer.problem(ProblemCode.EMAIL_TAKEN, "sign in, or use another address");
        };
    }

    private static Answer.Json json(MemberState member) {
        return to -> {
            to.writeStartObject();
            to.writeStringProperty("memberId", member.key().toString());
            to.writeStringProperty("email", member.email().address());
            to.writeStringProperty("name", member.name());
            to.writeStringProperty("role", member.role().name());
            to.writeStringProperty("createdAt", member.signedUpAt().toString());
            to.writeEndObject();
        };
    }
}
