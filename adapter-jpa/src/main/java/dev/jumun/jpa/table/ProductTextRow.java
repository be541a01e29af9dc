package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.SearchWords;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A product's text as it is searched. */
@Entity
@Table(name = "product_texts")
final class ProductTextRow {
    @Id
    UUID productId;

    String content;

    static ProductTextRow of(ProductState product) {
        ProductTextRow row = new ProductTextRow();
        row.productId = product.key().value();
        row.content = SearchWords.textOf(product);
        return row;
    }
}
