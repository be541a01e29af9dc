package dev.jumun.http.proof;

import dev.jumun.http.auth.Authentication;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.proof.Drift;
import dev.jumun.proof.ReconciliationState;
import dev.jumun.proof.ReconciliationState.Pass;
import dev.jumun.proof.ShowReconciliation;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

public final class ReconciliationRoutes implements Routes {
    private final Authentication authentication;
    private final ShowReconciliation show;

    @Inject
    public ReconciliationRoutes(Authentication authentication, ShowReconciliation show) {
        this.authentication = authentication;
        this.show = show;
    }

    @Override
    public boolean areForOperators() {
        return true;
    }

    @Override
    public void addTo(Router router) {
        router.get("/api/v1/admin/reconciliation", this::show);
    }

    private Answer show(Context ctx) {
        authentication.of(ctx).mustBeAdmin();
        Optional<ReconciliationState> state = show.show();
        return Answer.ok(to -> {
            to.writeStartObject();
            to.writeName("current");
            write(to, state.flatMap(ReconciliationState::current));
            to.writeName("last");
            write(to, state.flatMap(ReconciliationState::last));
            to.writeEndObject();
        });
    }

    private static void write(JsonGenerator to, Optional<Pass> pass) {
        pass.ifPresentOrElse(there -> write(to, there), to::writeNull);
    }

    private static void write(JsonGenerator to, Pass pass) {
        to.writeStartObject();
        to.writeNumberProperty("pass", pass.number());
        to.writeStringProperty("startedAt", pass.startedAt().toString());
        to.writeName("endedAt");
        pass.endedAt().map(Instant::toString).ifPresentOrElse(to::writeString, to::writeNull);
        to.writeNumberProperty("proved", pass.proved());
        to.writeNumberProperty("drifted", pass.drifted());
        to.writeArrayPropertyStart("drifts");
        pass.drifts().forEach(drift -> write(to, drift));
        to.writeEndArray();
        to.writeEndObject();
    }

    private static void write(JsonGenerator to, Drift drift) {
        to.writeStartObject();
        to.writeStringProperty("subject", drift.subject());
        to.writeStringProperty("account", drift.account());
        to.writeNumberProperty("stated", drift.stated());
        to.writeNumberProperty("journal", drift.journal());
        to.writeEndObject();
    }
}
