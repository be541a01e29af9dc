package dev.jumun.http.catalog;

import dev.jumun.catalog.ProductView;
import dev.jumun.http.web.Prepared;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The last products as JSON: where the same view is shown again, nothing is written again. Thread-safe. */
final class PreparedProducts {
    private static final int PLACES = 512;

    private record Written(ProductView view, Prepared json) {}

    private final AtomicReferenceArray<@Nullable Written> places = new AtomicReferenceArray<>(PLACES);

    @SuppressWarnings("ReferenceEquality") // to compare all that two views say takes longer than to write one
    Prepared of(ProductView view) {
        int place = Math.floorMod(view.product().key().hashCode(), PLACES);
        Written last = places.get(place);
        if (last != null && last.view() == view) {
            return last.json();
        }
        Prepared json = Prepared.of(to -> ProductJson.write(to, view));
        places.set(place, new Written(view, json));
        return json;
    }
}
