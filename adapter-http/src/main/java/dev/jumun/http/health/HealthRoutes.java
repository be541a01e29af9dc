package dev.jumun.http.health;

import dev.jumun.catalog.ListProducts;
import dev.jumun.catalog.ProductFilter;
import dev.jumun.http.web.Answer;
import dev.jumun.http.web.Router;
import dev.jumun.http.web.Routes;
import dev.jumun.value.Page;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Whether the process runs, and whether it can be of use: whether its store lets itself be read. */
public final class HealthRoutes implements Routes {
    private static final ListProducts.Command ONE =
            new ListProducts.Command(ProductFilter.NONE, new Page.Request<>(Optional.empty(), 1));

    private final ListProducts products;
    private final Set<Gate> gates;

    @Inject
    public HealthRoutes(ListProducts products, Set<Gate> gates) {
        this.products = products;
        this.gates = gates;
    }

    @Override
    public boolean areForOperators() {
        return true;
    }

    @Override
    public void addTo(Router router) {
        router.get("/health/live", ctx -> up(Set.of()));
        router.get("/health/ready", ctx -> ready());
    }

    private Answer ready() {
        products.list(ONE);
        return up(gates);
    }

    private static Answer up(Set<Gate> gates) {
        return Answer.ok(to -> {
            to.writeStartObject();
            to.writeStringProperty("status", "UP");
            gates.forEach(gate -> {
                to.writeName(gate.name());
                gate.state().write(to);
            });
            to.writeEndObject();
        });
    }
}
