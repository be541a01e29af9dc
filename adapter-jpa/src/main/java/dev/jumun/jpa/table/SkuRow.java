package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductId;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "skus")
final class SkuRow extends StateRow {
    @Id
    UUID id;

    UUID productId;
    String name;
    String options;
    long price;

    @Nullable
    Instant saleStartsAt;

    @Nullable
    Instant saleEndsAt;

    @Nullable
    Long purchaseLimit;

    @Nullable
    Long cap;

    long available;
    long reserved;
    long committed;
    long shipped;

    static SkuRow of(SkuState sku) {
        SkuRow row = new SkuRow();
        row.id = sku.key().value();
        row.productId = sku.product().value();
        row.name = sku.name();
        row.options = Json.write(sku.options());
        row.price = sku.price().amount();
        row.saleStartsAt = Times.column(sku.salePeriod().startsAt());
        row.saleEndsAt = Times.column(sku.salePeriod().endsAt());
        row.purchaseLimit = sku.purchaseLimit().map(Quantity::count).orElse(null);
        row.cap = sku.cap().map(Quantity::count).orElse(null);
        row.available = sku.available().count();
        row.reserved = sku.reserved().count();
        row.committed = sku.committed().count();
        row.shipped = sku.shipped().count();
        return row;
    }

    SkuState state() {
        return new SkuState(
                new SkuId(id),
                new ProductId(productId),
                name,
                Json.texts(options),
                Money.of(price),
                Times.period(saleStartsAt, saleEndsAt),
                Optional.ofNullable(purchaseLimit).map(Quantity::of),
                Optional.ofNullable(cap).map(Quantity::of),
                Quantity.of(available),
                Quantity.of(reserved),
                Quantity.of(committed),
                Quantity.of(shipped));
    }
}
