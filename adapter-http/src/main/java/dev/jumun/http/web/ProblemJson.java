package dev.jumun.http.web;

/** Problem details (RFC 9457) as JSON. */
public final class ProblemJson {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    static Answer.Json of(Answer.Problem problem, String instance) {
        return to -> {
            ProblemCode code = problem.code();
            to.writeStartObject();
            to.writeStringProperty("type", "urn:jumun:problem:" + code.code());
            to.writeStringProperty("title", code.title());
            to.writeNumberProperty("status", code.status());
            to.writeStringProperty("detail", problem.detail());
            to.writeStringProperty("instance", instance);
            to.writeStringProperty("code", code.code());
            if (!problem.errors().isEmpty()) {
                to.writeArrayPropertyStart("errors");
                problem.errors().forEach(error -> {
                    to.writeStartObject();
                    to.writeStringProperty("field", error.field());
                    to.writeStringProperty("value", error.value().orElse(null));
                    to.writeStringProperty("reason", error.reason());
                    to.writeEndObject();
                });
                to.writeEndArray();
            }
            to.writeEndObject();
        };
    }

    /** A problem as bytes, for what goes wrong before there is a route. */
    public static byte[] bytes(Answer.Problem problem, String instance) {
        return Responder.bytes(of(problem, instance));
    }
}
