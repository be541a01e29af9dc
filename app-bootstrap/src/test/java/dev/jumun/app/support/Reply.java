package dev.jumun.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Reply(URI to, int status, HttpHeaders headers, String body) {
    Reply(HttpResponse<byte[]> response) {
        this(
                response.uri(),
                response.statusCode(),
                response.headers(),
                new String(response.body(), StandardCharsets.UTF_8));
    }

    public Reply hasStatus(int expected) {
        assertThat(status).as(() -> to + " answered " + body).isEqualTo(expected);
        return this;
    }

    /** Whether this is a problem (RFC 9457) with all that belongs to one. */
    public Reply isProblem(int expected, String code) {
        hasStatus(expected);
        JsonNode problem = json();
        assertThat(header("Content-Type")).contains("application/problem+json");
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance", "code");
        assertThat(text("code")).as(body).isEqualTo(code);
        assertThat(text("type")).endsWith(code);
        assertThat(text("title")).isNotBlank();
        assertThat(text("detail")).isNotBlank();
        assertThat(text("instance")).isEqualTo(to.getRawPath());
        assertThat(number("status")).isEqualTo(expected);
        return this;
    }

    /** The fields that a problem names. */
    public List<String> wrongFields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonNode json() {
        return parse(body);
    }

    public String text(String field) {
        return json().required(field).stringValue();
    }

    public long number(String field) {
        return json().required(field).longValue();
    }

    public static JsonNode parse(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
