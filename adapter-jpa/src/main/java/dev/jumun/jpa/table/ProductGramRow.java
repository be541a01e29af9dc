package dev.jumun.jpa.table;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A letter of a product's text, or two that follow each other within a word. */
@Entity
@Table(name = "product_grams")
final class ProductGramRow {
    @Embeddable
    record Place(String gram, UUID productId) {}

    @EmbeddedId
    Place place;

    static ProductGramRow of(String gram, UUID product) {
        ProductGramRow row = new ProductGramRow();
        row.place = new Place(gram, product);
        return row;
    }
}
