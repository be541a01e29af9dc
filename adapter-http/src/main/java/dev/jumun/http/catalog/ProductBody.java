package dev.jumun.http.catalog;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.CreateProduct.NewSku;
import dev.jumun.catalog.ProductState;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.FieldError;
import dev.jumun.http.web.Fields;
import dev.jumun.http.web.Reading;
import dev.jumun.member.MemberId;
import dev.jumun.value.Length;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The request for a new product. */
record ProductBody(
        Supplier<String> name,
        Supplier<String> description,
        Supplier<List<String>> categories,
        Supplier<Optional<String>> imageUrl,
        Supplier<Optional<Instant>> saleStartsAt,
        Supplier<Optional<Instant>> saleEndsAt,
        Supplier<Optional<Long>> purchaseLimit,
        Supplier<List<NewSku>> skus) {
    static final Reading<Long> PURCHASE_LIMIT = Reading.integer(1, Quantity.MAX_STOCK.count());

    static ProductBody of(Fields body) {
        List<Map<String, String>> options = new ArrayList<>();
        ProductBody product = new ProductBody(
                body.required("name", Reading.text(Length.NAME)),
                body.required("description", Reading.text(ProductState.DESCRIPTION)),
                body.required("categories", Reading.texts(20)),
                body.optional("imageUrl", Reading.webAddress()),
                body.optional("saleStartsAt", Reading.instant()),
                body.optional("saleEndsAt", Reading.instant()),
                body.optional("purchaseLimit", PURCHASE_LIMIT),
                body.objects("skus", 1, ProductState.MAX_SKUS, sku -> sku(sku, options)));
        if (!Period.inOrder(product.saleStartsAt.get(), product.saleEndsAt.get())) {
            inverted().errors().forEach(body::reject);
        }
        if (new HashSet<>(options).size() < options.size()) {
            body.reject(FieldError.of("skus", options.toString(), "two SKUs have the same options"));
        }
        return product;
    }

    private static Supplier<NewSku> sku(Fields body, List<Map<String, String>> all) {
        Supplier<Optional<Map<String, String>>> options = body.requiredSoFar("options", Reading.textMap(20));
        options.get().ifPresent(all::add);
        Supplier<Long> price = body.required("price", Reading.integer(0, Money.MAX_PRICE.amount()));
        Supplier<Optional<Long>> stock = body.requiredSoFar("stock", Reading.integer(0, Quantity.MAX_STOCK.count()));
        Supplier<Optional<Long>> cap = body.optional(
                "cap",
                Reading.integer(stock.get().filter(pieces -> pieces > 0).orElse(1L), Quantity.MAX_STOCK.count()));
        return () -> new NewSku(
                options.get().orElseThrow(),
                Money.of(price.get()),
                Quantity.of(stock.get().orElseThrow()),
                cap.get().map(Quantity::of));
    }

    CreateProduct.Command command(IdempotencyKey key, MemberId by) {
        return new CreateProduct.Command(
                key,
                by,
                name.get(),
                description.get(),
                categories.get(),
                imageUrl.get(),
                new Period(saleStartsAt.get(), saleEndsAt.get()),
                purchaseLimit.get().map(Quantity::of),
                skus.get());
    }

    /** A sale that would end before it starts. */
    static Answer.Problem inverted() {
        return Answer.invalid(List.of(new FieldError("saleEndsAt", Optional.empty(), "must be after saleStartsAt")));
    }
}
