package dev.jumun.http.health;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import jakarta.inject.Inject;

public final class HealthRoutes implements Routes {
    @Inject
    public HealthRoutes() {}

    @Override
    public boolean areForOperators() {
        return true;
    }

    @Override
    public void addTo(Router router) {
        router.get("/health/live", ctx -> up());
        router.get("/health/ready", ctx -> up());
    }

    private static Answer up() {
        return Answer.ok(to -> {
            to.writeStartObject();
            to.writeStringProperty("status", "UP");
            to.writeEndObject();
        });
    }
}
