package dev.jumun.http.stock;

import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.stock.ChangeStock;
import dev.jumun.value.Length;
import dev.jumun.value.Quantity;
import java.util.Optional;
import java.util.function.Supplier;

/** The request to receive or adjust stock. */
final class MovementBody {
    private static final long MOST = Quantity.MAX_STOCK.count();

    private enum Type {
        RECEIVE,
        ADJUST
    }

    private MovementBody() {}

    static Supplier<ChangeStock.Change> of(Fields body) {
        Supplier<Optional<Type>> type = body.requiredSoFar("type", Reading.choice(Type.class));
        boolean receives = type.get().equals(Optional.of(Type.RECEIVE));
        boolean adjusts = type.get().equals(Optional.of(Type.ADJUST));
        Supplier<Optional<Long>> quantity = body.requiredSoFar("quantity", Reading.integer(receives ? 1 : -MOST, MOST));
        Supplier<Optional<String>> reason = body.optional("reason", Reading.text(Length.REASON));
        if (quantity.get().equals(Optional.of(0L))) {
            body.reject(FieldError.of("quantity", "0", "must not be 0"));
        }
        if (adjusts && !body.mentions("reason")) {
            body.reject(new FieldError("reason", Optional.empty(), "an adjustment needs one"));
        }
        return () -> adjusts
                ? new ChangeStock.Adjust(
                        quantity.get().orElseThrow(), reason.get().orElseThrow())
                : new ChangeStock.Receive(Quantity.of(quantity.get().orElseThrow()), reason.get());
    }
}
