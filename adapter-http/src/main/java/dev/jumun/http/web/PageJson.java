package dev.jumun.http.web;

import dev.jumun.value.Page;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** One page of a list as JSON. */
public final class PageJson {
    private PageJson() {}

    public static <T, P> Answer answer(Page<T, P> page, BiConsumer<JsonGenerator, T> item, Function<P, String> cursor) {
        return Answer.ok(to -> {
            to.writeStartObject();
            to.writeArrayPropertyStart("items");
            page.items().forEach(each -> item.accept(to, each));
            to.writeEndArray();
            to.writeStringProperty("next", page.next().map(cursor).orElse(null));
            to.writeEndObject();
        });
    }
}
