package dev.jumun.http.catalog;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.ChangePrice;
import dev.jumun.catalog.ChangeProduct;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductView;
import dev.jumun.http.auth.Authentication;
import dev.jumun.http.auth.Principal;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Attempts;
import dev.jumun.http.web.Body;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Ids;
import dev.jumun.http.web.Reading;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.value.Money;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** What administrators do to the catalog. */
public final class CatalogAdminRoutes implements Routes {
    private final Authentication authentication;
    private final CreateProduct create;
    private final ChangeProduct change;
    private final ChangePrice changePrice;

    @Inject
    public CatalogAdminRoutes(
            Authentication authentication, CreateProduct create, ChangeProduct change, ChangePrice changePrice) {
        this.authentication = authentication;
        this.create = create;
        this.change = change;
        this.changePrice = changePrice;
    }

    @Override
    public void addTo(Router router) {
        router.post("/api/v1/products", this::create);
        router.patch("/api/v1/products/{productId}", this::change);
        router.patch("/api/v1/skus/{skuId}", this::changePrice);
    }

    private Answer create(Context ctx) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<IdempotencyKey> key = Body.idempotencyKeyOrNone(ctx, body);
        ProductBody product = ProductBody.of(body);
        body.check();
        admin.mustBeAdmin();
        return Attempts.answer(create.create(product.command(key.get(), admin.member())), outcome -> switch (outcome) {
            case CreateProduct.Created(ProductView view) ->
                Answer.created("/api/v1/products/" + view.product().key(), to -> ProductJson.write(to, view));
        });
    }

    private Answer change(Context ctx) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        ProductPatchBody patch = ProductPatchBody.of(body);
        body.check();
        admin.mustBeAdmin();
        ProductId product = Ids.inPath(ctx, "productId", ProductId::new);
        return switch (change.change(patch.command(product))) {
            case ChangeProduct.Changed(ProductView view) -> Answer.ok(to -> ProductJson.write(to, view));
            case ChangeProduct.NotFound() -> Answer.notFound();
            case ChangeProduct.SalePeriodInverted() -> ProductBody.inverted();
        };
    }

    private Answer changePrice(Context ctx) {
        Principal admin = authentication.of(ctx);
        Fields body = Body.of(ctx);
        Supplier<Long> price = body.required("price", Reading.integer(0, Money.MAX_PRICE.amount()));
        body.check();
        admin.mustBeAdmin();
        SkuId sku = Ids.inPath(ctx, "skuId", SkuId::new);
        return switch (changePrice.change(new ChangePrice.Command(sku, Money.of(price.get())))) {
            case ChangePrice.Changed(SkuState changed) -> Answer.ok(to -> ProductJson.write(to, changed));
            case ChangePrice.NotFound() -> Answer.notFound();
        };
    }
}
