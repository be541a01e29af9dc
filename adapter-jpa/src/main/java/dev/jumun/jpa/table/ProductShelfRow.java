package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** A category that a product stands in. */
@Entity
@Table(name = "product_shelves")
final class ProductShelfRow implements Comparable<ProductShelfRow> {
    private static final Comparator<ProductShelfRow> ORDER = Comparator.<ProductShelfRow, String>comparing(
                    row -> row.place.category())
            .thenComparing(row -> row.place.productId());

    @Embeddable
    record Place(String category, UUID productId) {}

    @EmbeddedId
    Place place;

    static Stream<ProductShelfRow> of(ProductState product) {
        return product.categories().stream().distinct().map(category -> {
            ProductShelfRow row = new ProductShelfRow();
            row.place = new Place(category, product.key().value());
            return row;
        });
    }

    @Override
    public int compareTo(ProductShelfRow other) {
        return ORDER.compare(this, other);
    }
}
