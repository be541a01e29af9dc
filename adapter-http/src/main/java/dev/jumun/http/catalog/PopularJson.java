package dev.jumun.http.catalog;

import dev.jumun.http.web.Answer;
import dev.jumun.popular.PopularProduct;
import java.util.List;

/** Popular products as JSON: a list like any other, all on one page. */
final class PopularJson {
    private PopularJson() {}

    static Answer answer(List<PopularProduct> products) {
        return Answer.ok(to -> {
            to.writeStartObject();
            to.writeArrayPropertyStart("items");
            int rank = 0;
            for (PopularProduct popular : products) {
                to.writeStartObject();
                to.writeStringProperty("productId", popular.product().toString());
                to.writeStringProperty("name", popular.name());
                to.writeNumberProperty("sold", popular.sold().count());
                to.writeNumberProperty("rank", ++rank);
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeNullProperty("next");
            to.writeEndObject();
        });
    }
}
