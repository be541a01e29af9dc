package dev.jumun.http.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Sends answers. */
public final class Responder {
    private static final JsonFactory JSON = new JsonFactory();

    public void send(Context ctx, Answer answer) {
        switch (answer) {
            case Answer.Success success -> send(ctx, success);
            case Answer.NoContent() -> ctx.status(204);
            case Answer.Cacheable(Prepared body) -> send(ctx, body);
            case Answer.Replay(Answer first) -> {
                ctx.header("Idempotency-Replayed", "true");
                send(ctx, first);
            }
            case Answer.Problem problem -> send(ctx, problem);
        }
    }

    private static void send(Context ctx, Answer.Success success) {
        success.location().ifPresent(location -> ctx.header("Location", location));
        ctx.header("Cache-Control", "no-store");
        write(ctx, success.status(), "application/json", bytes(success.body()));
    }

    private static void send(Context ctx, Prepared body) {
        ctx.header("ETag", body.tag());
        ctx.header("Cache-Control", "no-cache");
        if (knows(ctx.header("If-None-Match"), body.tag())) {
            ctx.status(304);
        } else {
            write(ctx, 200, "application/json", body.body());
        }
    }

    /** Weakly compared, as RFC 9110 wants it for this header. */
    private static boolean knows(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static void send(Context ctx, Answer.Problem problem) {
        Body.drain(ctx);
        problem.retryAfterSeconds().ifPresent(seconds -> ctx.header("Retry-After", String.valueOf(seconds)));
        if (problem.code().status() == 401) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        ctx.header("Cache-Control", "no-store");
        write(ctx, problem.code().status(), ProblemJson.MEDIA_TYPE, bytes(ProblemJson.of(problem, ctx.path())));
    }

    /** Straight to the connection: the framework's own way copies every body through a large buffer. */
    private static void write(Context ctx, int status, String type, byte[] body) {
        ctx.status(status).contentType(type);
        ctx.res().setContentLength(body.length);
        try {
            ctx.res().getOutputStream().write(body);
        } catch (IOException gone) {
            // nobody is left to hear the answer; what was committed is committed
        }
    }

    static byte[] bytes(Answer.Json json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.write(to);
        }
        return bytes.toByteArray();
    }
}
