package dev.jumun.app.demo;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.catalog.CreateProduct;
import dev.jumun.catalog.CreateProduct.NewSku;
import dev.jumun.member.MemberId;
import dev.jumun.value.Money;
import dev.jumun.value.Period;
import dev.jumun.value.Quantity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A small shop to try things in, from {@code demo/catalog.json}. Loaded once, however often it is asked for. */
public final class DemoCatalog {
    private record Product(String name, String description, List<String> categories, List<Sku> skus) {}

    private record Sku(Map<String, String> options, long price, long stock) {}

    private final CreateProduct create;

    @Inject
    public DemoCatalog(CreateProduct create) {
        this.create = create;
    }

    /** Puts the catalogue into the shop: how many products it has. */
    public int load(MemberId administrator) {
        List<Product> products = List.of(read());
        products.forEach(product -> create.create(command(product, administrator)));
        return products.size();
    }

    private static Product[] read() {
        try (InputStream file = DemoCatalog.class.getResourceAsStream("/demo/catalog.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(file), Product[].class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CreateProduct.Command command(Product product, MemberId administrator) {
        return new CreateProduct.Command(
                new IdempotencyKey("demo:" + product.name().replaceAll("[^!-~]", "_")),
                administrator,
                product.name(),
                product.description(),
                product.categories(),
                Optional.empty(),
                Period.ALWAYS,
                product.skus().stream()
                        .map(sku -> new NewSku(sku.options(), Money.of(sku.price()), Quantity.of(sku.stock())))
                        .toList());
    }
}
