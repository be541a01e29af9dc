package dev.jumun.http;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.ProblemJson;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that are too broken to have a route, in the same form as all other problems. */
final class JettyErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Answer.Problem problem = problem(response.getStatus());
        response.setStatus(problem.code().status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        problem.retryAfterSeconds().ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
        response.write(true, ByteBuffer.wrap(ProblemJson.bytes(problem, "")), callback);
        return true;
    }

    private static Answer.Problem problem(int status) {
        return switch (status) {
            case 404 -> Answer.problem(ProblemCode.NOT_FOUND, "there is no such route");
            case 405 -> Answer.problem(ProblemCode.METHOD_NOT_ALLOWED, "this cannot be done here");
            case 413 -> Answer.problem(ProblemCode.PAYLOAD_TOO_LARGE, "the body is too large");
            case 503 -> Answer.later(ProblemCode.UNAVAILABLE, "the server is stopping", 1);
            case 500 -> Answer.problem(ProblemCode.INTERNAL_ERROR, "please report this");
            default -> Answer.problem(ProblemCode.INVALID_REQUEST, "the request is not well-formed HTTP");
        };
    }
}
