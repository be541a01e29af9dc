package dev.jumun.http.event;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.ListDeadLetters;
import dev.jumun.event.RecordedEvent;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.PageJson;
import dev.jumun.http.web.PageQuery;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.value.Page;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

public final class DeadLetterRoutes implements Routes {
    private static final String LETTERS = "/api/v1/admin/dead-letters";

    private final Authentication authentication;
    private final ListDeadLetters list;
    private final RedriveDeadLetters redrive;

    @Inject
    public DeadLetterRoutes(Authentication authentication, ListDeadLetters list, RedriveDeadLetters redrive) {
        this.authentication = authentication;
        this.list = list;
        this.redrive = redrive;
    }

    @Override
    public boolean areForOperators() {
        return true;
    }

    @Override
    public void addTo(Router router) {
        router.get(LETTERS, this::list);
        router.post(LETTERS + "/redrives", ctx -> redrive(ctx, any -> Optional.empty()));
        router.post(
                LETTERS + "/{deadLetterId}/redrives",
                ctx -> redrive(ctx, any -> Optional.of(Ids.inPath(any, "deadLetterId", DeadLetterId::new))));
    }

    private Answer list(Context ctx) {
        Principal admin = authentication.of(ctx);
        Page.Request<DeadLetterId> page = PageQuery.byId(ctx, DeadLetterId::new);
        admin.mustBeAdmin();
        return PageJson.answer(
                list.list(new ListDeadLetters.Command(page)), DeadLetterRoutes::write, DeadLetterId::toString);
    }

    private Answer redrive(Context ctx, Function<Context, Optional<DeadLetterId>> which) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKeyOrNone(ctx, body);
        body.check();
        admin.mustBeAdmin();
        var command = new RedriveDeadLetters.Command(key.get(), admin.member(), which.apply(ctx));
        return Attempts.answer(redrive.redrive(command), outcome -> switch (outcome) {
            case RedriveDeadLetters.Redriven(int count) ->
                new Answer.Success(202, Optional.empty(), to -> {
                    to.writeStartObject();
                    to.writeNumberProperty("redriven", count);
                    to.writeEndObject();
                });
            case RedriveDeadLetters.NotFound() -> Answer.notFound();
        });
    }

    private static void write(JsonGenerator to, DeadLetterState letter) {
        to.writeStartObject();
        to.writeStringProperty("deadLetterId", letter.key().toString());
        to.writeStringProperty("sink", letter.sink().name());
        to.writeStringProperty("event", RecordedEvent.id(letter.about(), letter.first()));
        to.writeNumberProperty("waiting", letter.waiting());
        to.writeNumberProperty("tries", letter.tries());
        to.writeStringProperty("error", letter.error());
        to.writeStringProperty("since", letter.since().toString());
        to.writeStringProperty("triedAt", letter.triedAt().toString());
        to.writeEndObject();
    }
}
