package dev.jumun.jpa.query;

import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.SearchWords;
import dev.jumun.jpa.table.Grams;
import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A page of products as SQL. Categories and grams are keys that end in the product's id, so each is a range in the order
 * of the page, and a page that is full has not looked at the rest.
 */
final class ProductConditions {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** So many narrow it down; MySQL joins 61 tables at most. */
    private static final int MOST_GRAMS = 8;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    ProductConditions(ProductFilter filter, Page.Request<ProductId> page) {
        filter.search().ifPresent(search -> sql.append("join product_texts t on t.product_id = products.id "));
        add("where products.id < ?", page.after().map(ProductId::value).orElse(AFTER_ALL));
        filter.category()
                .ifPresent(category -> add(
                        " and products.id in (select product_id from product_shelves where category = ?)", category));
        filter.search().ifPresent(this::search);
        add(" order by products.id desc limit ?", page.limit() + 1);
    }

    private void search(SearchWords search) {
        search.words().stream()
                .flatMap(word -> Grams.toFind(word).stream())
                .distinct()
                .limit(MOST_GRAMS)
                .forEach(
                        gram -> add(" and products.id in (select product_id from product_grams where gram = ?)", gram));
        search.words().forEach(word -> add(" and locate(?, t.content) > 0", word));
    }

    private void add(String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
