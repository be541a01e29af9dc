package dev.jumun.http.catalog;

import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Products and SKUs as JSON. */
final class ProductJson {
    private ProductJson() {}

    static void write(JsonGenerator to, ProductView view) {
        ProductState product = view.product();
        to.writeStartObject();
        to.writeStringProperty("productId", product.key().toString());
        to.writeStringProperty("name", product.name());
        to.writeStringProperty("description", product.description());
        to.writeArrayPropertyStart("categories");
        product.categories().forEach(to::writeString);
        to.writeEndArray();
        to.writeStringProperty("imageUrl", product.imageUrl().orElse(null));
        write(to, "purchaseLimit", product.purchaseLimit());
        to.writeStringProperty(
                "saleStartsAt",
                product.salePeriod().startsAt().map(Instant::toString).orElse(null));
        to.writeStringProperty(
                "saleEndsAt",
                product.salePeriod().endsAt().map(Instant::toString).orElse(null));
        to.writeArrayPropertyStart("skus");
        view.skus().forEach(sku -> write(to, sku));
        to.writeEndArray();
        to.writeEndObject();
    }

    static void write(JsonGenerator to, SkuState sku) {
        to.writeStartObject();
        to.writeStringProperty("skuId", sku.key().toString());
        to.writeObjectPropertyStart("options");
        sku.options().forEach(to::writeStringProperty);
        to.writeEndObject();
        to.writeNumberProperty("price", sku.price().amount());
        to.writeNumberProperty("available", sku.available().count());
        write(to, "cap", sku.cap());
        to.writeEndObject();
    }

    private static void write(JsonGenerator to, String name, Optional<Quantity> quantity) {
        if (quantity.isPresent()) {
            to.writeNumberProperty(name, quantity.get().count());
        } else {
            to.writeNullProperty(name);
        }
    }
}
