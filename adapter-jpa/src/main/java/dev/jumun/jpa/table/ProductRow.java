package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "products")
final class ProductRow extends StateRow {
    @Id
    UUID id;

    String name;
    String description;
    String categories;

    @Nullable
    String imageUrl;

    @Nullable
    Instant saleStartsAt;

    @Nullable
    Instant saleEndsAt;

    @Nullable
    Long purchaseLimit;

    String skus;

    static ProductRow of(ProductState product) {
        ProductRow row = new ProductRow();
        row.id = product.key().value();
        row.name = product.name();
        row.description = product.description();
        row.categories = Json.write(product.categories());
        row.imageUrl = product.imageUrl().orElse(null);
        row.saleStartsAt = Times.column(product.salePeriod().startsAt());
        row.saleEndsAt = Times.column(product.salePeriod().endsAt());
        row.purchaseLimit = product.purchaseLimit().map(Quantity::count).orElse(null);
        row.skus = Json.write(product.skus());
        return row;
    }

    ProductState state() {
        return new ProductState(
                new ProductId(id),
                name,
                description,
                Json.list(categories, String.class),
                Optional.ofNullable(imageUrl),
                Times.period(saleStartsAt, saleEndsAt),
                Optional.ofNullable(purchaseLimit).map(Quantity::of),
                Json.list(skus, SkuId.class));
    }
}
