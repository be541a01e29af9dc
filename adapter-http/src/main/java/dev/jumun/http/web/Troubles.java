package dev.jumun.http.web;

import dev.jumun.store.CommitUnknown;
import dev.jumun.store.Overloaded;
import dev.jumun.store.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what was thrown. */
public final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Responder responder;
    private final InVain inVain = new InVain(System::nanoTime);

    public Troubles(Responder responder) {
        this.responder = responder;
    }

    public void addTo(RoutesConfig routes) {
        routes.exception(ProblemException.class, (wrong, ctx) -> responder.send(ctx, wrong.problem()));
        routes.exception(HttpResponseException.class, (wrong, ctx) -> responder.send(ctx, ofJavalin(wrong, ctx)));
        routes.exception(Overloaded.class, (trouble, ctx) -> later(ctx, ProblemCode.OVERLOADED, trouble));
        routes.exception(StoreUnavailable.class, (trouble, ctx) -> later(ctx, ProblemCode.UNAVAILABLE, trouble));
        routes.exception(CommitUnknown.class, (trouble, ctx) -> later(ctx, ProblemCode.OUTCOME_UNKNOWN, trouble));
        routes.exception(Exception.class, (bug, ctx) -> responder.send(ctx, bug(bug, ctx)));
    }

    private void later(Context ctx, ProblemCode code, RuntimeException trouble) {
        inVain.line(code, ctx.method() + " " + ctx.path() + ": " + trouble.getMessage())
                .ifPresent(LOG::warn);
        String detail = code == ProblemCode.OUTCOME_UNKNOWN
                ? "ask again with the same Idempotency-Key: the answer will tell whether it was done"
                : "nothing was done; ask again a little later";
        responder.send(ctx, Answer.later(code, detail, 1));
    }

    private static Answer.Problem ofJavalin(HttpResponseException wrong, Context ctx) {
        if (wrong instanceof MethodNotAllowedResponse) {
            ctx.header("Allow", String.join(", ", wrong.getDetails().values()));
            return Answer.problem(ProblemCode.METHOD_NOT_ALLOWED, "see the Allow header for what can be done here");
        }
        return switch (wrong.getStatus()) {
            case 404 -> Answer.problem(ProblemCode.NOT_FOUND, "there is no such route");
            case 413 -> Answer.problem(ProblemCode.PAYLOAD_TOO_LARGE, "the body is too large");
            default -> Answer.problem(ProblemCode.INVALID_REQUEST, String.valueOf(wrong.getMessage()));
        };
    }

    private static Answer.Problem bug(Exception bug, Context ctx) {
        UUID reference = UUID.randomUUID();
        LOG.error("bug {} at {} {}", reference, ctx.method(), ctx.path(), bug);
        return Answer.problem(ProblemCode.INTERNAL_ERROR, "please report this reference: " + reference);
    }
}
