package dev.jumun.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ListProducts;
import dev.jumun.catalog.ProductFilter;
import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductState;
import dev.jumun.catalog.ProductView;
import dev.jumun.catalog.ShowProduct;
import dev.jumun.core.Jumun;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.ListDeadLetters;
import dev.jumun.journal.JournalRow;
import dev.jumun.popular.DailySalesId;
import dev.jumun.popular.ListPopularProducts;
import dev.jumun.popular.PopularProduct;
import dev.jumun.proof.Prove;
import dev.jumun.stock.ListMovements;
import dev.jumun.stock.SkuId;
import dev.jumun.stock.SkuState;
import dev.jumun.store.Key;
import dev.jumun.value.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is shown of the shop at any moment is what is committed at that moment. */
record ShopLooks(House house, Desk desk, Jumun core) {
    void step() {
        switch (house.random().nextInt(5)) {
            case 0 -> products();
            case 1 -> house.states(SkuId.class).stream().findFirst().ifPresent(this::movements);
            case 2 -> desk.call(ListDeadLetters.class, this::letters);
            case 3 -> desk.call(ListPopularProducts.class, this::popular);
            default -> prove();
        }
    }

    private void products() {
        List<ProductView> truth = house.states(ProductId.class).stream()
                .sorted(Comparator.comparing(ProductState::key).reversed())
                .map(product -> new ProductView(
                        product,
                        product.skus().stream()
                                .map(sku -> house.memory().store().read(sku).orElseThrow())
                                .toList()))
                .toList();
        desk.call(ListProducts.class, () -> {
            List<ProductView> listed = Pages.all((Page.Request<ProductId> page) ->
                    core.listProducts().list(new ListProducts.Command(ProductFilter.NONE, page)));
            assertThat(listed).isEqualTo(truth);
            return listed.size();
        });
        truth.forEach(view -> desk.call(ShowProduct.class, () -> {
            ShowProduct.Outcome shown = core.showProduct()
                    .show(new ShowProduct.Command(view.product().key()));
            assertThat(shown).isEqualTo(new ShowProduct.Shown(view));
            return view.product().key();
        }));
    }

    /** They add up to what there is. */
    private void movements(SkuState sku) {
        desk.call(ListMovements.class, () -> {
            List<JournalRow> rows = Pages.all((Page.Request<JournalRow.Position> page) -> ((ListMovements.Listed)
                            core.listMovements().list(new ListMovements.Command(sku.key(), page)))
                    .rows());
            long available = rows.stream()
                    .mapToLong(row -> row.entry().effectOn(SkuState.available(sku.key())))
                    .sum();
            assertThat(available).isEqualTo(sku.available().count());
            return rows.size();
        });
    }

    private int letters() {
        List<DeadLetterState> listed = Pages.all(
                (Page.Request<DeadLetterId> page) -> core.listDeadLetters().list(new ListDeadLetters.Command(page)));
        assertThat(listed)
                .isEqualTo(house.states(DeadLetterId.class).stream()
                        .filter(letter -> letter.status() == DeadLetterState.Status.PARKED)
                        .sorted(Comparator.comparing(DeadLetterState::key))
                        .toList());
        return listed.size();
    }

    /** As far as it is counted. */
    private List<PopularProduct> popular() {
        LocalDate today = LocalDate.ofInstant(house.clock().instant(), ZoneOffset.UTC);
        List<PopularProduct> listed = core.listPopularProducts().list(new ListPopularProducts.Command(2, 100));
        assertThat(listed.stream()
                        .collect(Collectors.toMap(
                                PopularProduct::product,
                                product -> product.sold().count())))
                .isEqualTo(house.states(DailySalesId.class).stream()
                        .filter(sales -> !sales.sold().isZero())
                        .filter(sales -> !sales.day().isBefore(today.minusDays(1)))
                        .filter(sales -> !sales.day().isAfter(today))
                        .collect(Collectors.toMap(
                                sales -> sales.key().product(),
                                sales -> sales.sold().count(),
                                Long::sum)));
        return listed;
    }

    /** Proofs hold under load as well. */
    private void prove() {
        List<Key<?>> keys = house.memory().keys();
        Key<?> some = keys.get(house.random().nextInt(keys.size()));
        desk.call(Prove.class, () -> {
            new Inspection(house.memory(), core.prove()).inspect(some);
            return some;
        });
    }
}
