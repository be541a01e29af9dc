package dev.jumun.http.catalog;

import dev.jumun.catalog.ListProducts;
import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.SearchWords;
import dev.jumun.catalog.ShowProduct;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.PageJson;
import dev.jumun.http.web.PageQuery;
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.popular.ListPopularProducts;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** What shoppers see. */
public final class ProductRoutes implements Routes {
    private final ShowProduct show;
    private final ListProducts list;
    private final ListPopularProducts popular;
    private final PreparedProducts prepared = new PreparedProducts();

    @Inject
    public ProductRoutes(ShowProduct show, ListProducts list, ListPopularProducts popular) {
        this.show = show;
        this.list = list;
        this.popular = popular;
    }

    @Override
    public void addTo(Router router) {
        router.get("/api/v1/products", this::list);
        router.get("/api/v1/products/popular", this::popular);
        router.get("/api/v1/products/{productId}", this::show);
    }

    private Answer list(Context ctx) {
        PageQuery.Filtered<ProductId> query = PageQuery.filtered(
                ctx,
                ProductId::new,
                Map.of(
                        "q",
                        Reading.text(1, SearchWords.MAX_LENGTH),
                        "category",
                        Reading.text(1, ProductState.MAX_CATEGORY)));
        ProductFilter filter = new ProductFilter(
                query.filter("q", String.class).map(SearchWords::of), query.filter("category", String.class));
        ListProducts.Command command = new ListProducts.Command(filter, query.page());
        return PageJson.answer(list.list(command), ProductJson::write, ProductId::toString);
    }

    private Answer popular(Context ctx) {
        return PopularJson.answer(popular.list(PopularQuery.of(ctx)));
    }

    private Answer show(Context ctx) {
        ProductId product = Ids.inPath(ctx, "productId", ProductId::new);
        return switch (show.show(new ShowProduct.Command(product))) {
            case ShowProduct.Shown(ProductView view) -> new Answer.Cacheable(prepared.of(view));
            case ShowProduct.NotFound() -> Answer.notFound();
        };
    }
}
