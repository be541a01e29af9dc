package dev.jumun.http.stock;

import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.stock.ChangeStock;
import dev.jumun.value.Quantity;
import java.util.Optional;
import java.util.function.Supplier;

/** The request to receive or adjust stock. */
final class MovementBody {
    private enum Type {
        RECEIVE,
        ADJUST
    }

    private MovementBody() {}

    static Supplier<ChangeStock.Change> of(Fields body) {
        long most = Quantity.MAX_STOCK.count();
        Supplier<Optional<Type>> type = body.optional("type", Reading.choice(Type.class));
        boolean adjusts = type.get().equals(Optional.of(Type.ADJUST));
        body.required("type", Reading.choice(Type.class));
        Supplier<Long> quantity = body.required("quantity", Reading.integer(adjusts ? -most : 1, most));
        Supplier<Optional<String>> reason = body.optional("reason", Reading.text(1, 500));
        if (adjusts && reason.get().isEmpty()) {
            body.reject(new FieldError("reason", Optional.empty(), "an adjustment needs one"));
        }
        return () -> adjusts
                ? new ChangeStock.Adjust(quantity.get(), reason.get().orElseThrow())
                : new ChangeStock.Receive(Quantity.of(quantity.get()), reason.get());
    }
}
