package dev.jumun.inmemory;

import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.SearchWords;
import dev.jumun.store.State;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The products of each category, and each product's text as it is searched. */
final class ProductShelves implements Follower {
    private final NavigableMap<ProductId, String> texts = new TreeMap<>();
    private final Map<String, NavigableSet<ProductId>> categories = new HashMap<>();

    @Override
    public void replace(Optional<State> present, State next) {
        if (next instanceof ProductState product) {
            present.ifPresent(before -> takeOff((ProductState) before));
            product.categories()
                    .forEach(category -> categories
                            .computeIfAbsent(category, shelf -> new TreeSet<>())
                            .add(product.key()));
            texts.put(product.key(), SearchWords.textOf(product));
        }
    }

    private void takeOff(ProductState product) {
        product.categories()
                .forEach(category -> categories.computeIfPresent(category, (name, shelf) -> {
                    shelf.remove(product.key());
                    return shelf.isEmpty() ? null : shelf;
                }));
    }

    /** The products that fit and are older than {@code before}, newest first. */
    Stream<ProductId> newestFirst(ProductFilter filter, Optional<ProductId> before) {
        NavigableSet<ProductId> shelf = filter.category()
                .map(category -> categories.getOrDefault(category, Collections.emptyNavigableSet()))
                .orElse(texts.navigableKeySet());
        NavigableSet<ProductId> older =
                before.map(position -> shelf.headSet(position, false)).orElse(shelf);
        return older.descendingSet().stream()
                .filter(product -> filter.search()
                        .map(search -> search.words().stream().allMatch(textOf(product)::contains))
                        .orElse(true));
    }

    private String textOf(ProductId product) {
        return Objects.requireNonNull(texts.get(product));
    }
}
