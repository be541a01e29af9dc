package dev.jumun.http.order;

import dev.jumun.http.web.Fields;
import dev.jumun.order.Cancellation;
import java.util.List;
import java.util.function.Supplier;

/** The request for a cancellation. */
final class CancellationBody {
    private CancellationBody() {}

    /** Which pieces; none, for all that is left, only where the field is absent. */
    static Supplier<List<Cancellation.Line>> of(Fields body) {
        if (!body.mentions("lines")) {
            return List::of;
        }
        LinesBody<Cancellation.Line> lines = new LinesBody<>(Cancellation.Line::new);
        Supplier<List<Cancellation.Line>> read = body.objects("lines", 1, Integer.MAX_VALUE, lines::line);
        lines.checkMerged(body);
        return read;
    }
}
