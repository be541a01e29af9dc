package dev.jumun.http.catalog;

import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.value.Length;
import dev.jumun.value.Patch;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The request to change a product (RFC 7396): what is absent stays, a limit or bound that is null is cleared. */
record ProductPatchBody(
        Supplier<Optional<String>> name,
        Supplier<Optional<String>> description,
        Supplier<Patch<Instant>> saleStartsAt,
        Supplier<Patch<Instant>> saleEndsAt,
        Supplier<Patch<Long>> purchaseLimit) {

    static ProductPatchBody of(Fields body) {
        return new ProductPatchBody(
                body.optionalNotNull("name", Reading.text(Length.NAME)),
                body.optionalNotNull("description", Reading.text(ProductState.DESCRIPTION)),
                patch(body, "saleStartsAt", Reading.instant()),
                patch(body, "saleEndsAt", Reading.instant()),
                patch(body, "purchaseLimit", ProductBody.PURCHASE_LIMIT));
    }

    private static <T> Supplier<Patch<T>> patch(Fields body, String name, Reading<T> reading) {
        Supplier<Optional<T>> value = body.optional(name, reading);
        return () -> body.mentions(name) ? Patch.to(value.get()) : Patch.keep();
    }

    ChangeProduct.Command command(ProductId product) {
        Patch<Long> limit = purchaseLimit.get();
        return new ChangeProduct.Command(
                product,
                name.get(),
                description.get(),
                saleStartsAt.get(),
                saleEndsAt.get(),
                new Patch<>(limit.mentioned(), limit.value().map(Quantity::of)));
    }
}
