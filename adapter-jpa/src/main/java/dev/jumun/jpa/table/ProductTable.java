package dev.jumun.jpa.table;

import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.SearchWords;
import dev.jumun.store.UuidKey;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

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
                rows(products, product -> product.categories().stream().distinct(), ProductShelfRow::of),
                rows(products, product -> Grams.of(SearchWords.textOf(product)).stream(), ProductGramRow::of));
    }

    /** One for everything that a product is found by, in the order of their keys. */
    private static <R> List<R> rows(
            List<ProductState> products,
            Function<ProductState, Stream<String>> foundBy,
            BiFunction<String, UUID, R> row) {
        record Place(String name, UUID product) {}
        return products.stream()
                .flatMap(product -> foundBy.apply(product)
                        .map(name -> new Place(name, product.key().value())))
                .sorted(Comparator.comparing(Place::name).thenComparing(Place::product))
                .map(place -> row.apply(place.name(), place.product()))
                .toList();
    }
}
