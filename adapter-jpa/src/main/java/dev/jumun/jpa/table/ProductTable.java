package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductState;
import dev.jumun.store.UuidKey;
import java.util.List;

/** Products, and beside them what they are found by. */
final class ProductTable extends StateTable<ProductState, ProductRow> {
    ProductTable() {
        super(
                ProductState.KIND,
                ProductRow.class,
                new IdColumn<>("id", key -> ((UuidKey<?>) key).value(), row -> row.id),
                ProductRow::of,
                (row, key) -> row.state());
    }

    @Override
    public List<List<?>> following(List<? extends Stored<?>> states) {
        List<ProductState> products =
                states.stream().map(stored -> (ProductState) stored.state()).toList();
        return List.of(
                products.stream().map(ProductTextRow::of).toList(),
                products.stream().flatMap(ProductShelfRow::of).sorted().toList(),
                products.stream().flatMap(ProductGramRow::of).sorted().toList());
    }
}
