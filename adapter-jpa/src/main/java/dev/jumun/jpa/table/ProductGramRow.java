package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.SearchWords;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** A letter of a product's text, or two that follow each other within a word. */
@Entity
@Table(name = "product_grams")
final class ProductGramRow implements Comparable<ProductGramRow> {
    private static final Comparator<ProductGramRow> ORDER = Comparator.<ProductGramRow, String>comparing(
                    row -> row.place.gram())
            .thenComparing(row -> row.place.productId());

    @Embeddable
    record Place(String gram, UUID productId) {}

    @EmbeddedId
    Place place;

    static Stream<ProductGramRow> of(ProductState product) {
        return Grams.of(SearchWords.textOf(product)).stream().map(gram -> {
            ProductGramRow row = new ProductGramRow();
            row.place = new Place(gram, product.key().value());
            return row;
        });
    }

    @Override
    public int compareTo(ProductGramRow other) {
        return ORDER.compare(this, other);
    }
}
