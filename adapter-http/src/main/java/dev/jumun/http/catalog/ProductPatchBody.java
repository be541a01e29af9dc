package dev.jumun.http.catalog;

import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.value.Patch;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The request to change a product (RFC 7396): what is absent stays, a bound of the sale that is null is cleared. */
record ProductPatchBody(
        Supplier<Optional<String>> name,
        Supplier<Optional<String>> description,
        Supplier<Patch<Instant>> saleStartsAt,
        Supplier<Patch<Instant>> saleEndsAt) {

    static ProductPatchBody of(Fields body) {
        return new ProductPatchBody(
                body.optionalNotNull("name", Reading.text(1, 200)),
                body.optionalNotNull("description", Reading.text(0, 10_000)),
                patch(body, "saleStartsAt"),
                patch(body, "saleEndsAt"));
    }

    private static Supplier<Patch<Instant>> patch(Fields body, String name) {
        Supplier<Optional<Instant>> value = body.optional(name, Reading.instant());
        return () -> body.mentions(name) ? Patch.to(value.get()) : Patch.keep();
    }

    ChangeProduct.Command command(ProductId product) {
        return new ChangeProduct.Command(product, name.get(), description.get(), saleStartsAt.get(), saleEndsAt.get());
    }
}
