package dev.jumun.jpa.table;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A category that a product stands in. */
@Entity
@Table(name = "product_shelves")
final class ProductShelfRow {
    @Embeddable
    record Place(String category, UUID productId) {}

    @EmbeddedId
    Place place;

    static ProductShelfRow of(String category, UUID product) {
        ProductShelfRow row = new ProductShelfRow();
        row.place = new Place(category, product);
        return row;
    }
}
