package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductQueries;
import dev.jumun.catalog.ProductView;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProductQueries} must do. Keys are new in each test: a shared database will do. */
public abstract class ProductQueriesContract {
    private Persistence persistence;
    private ProductQueries products;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        products = persistence.products();
    }

    @Test
    void showsAProductWithItsSkus() {
        ProductId product = created();
        ProductView view = products.find(product).orElseThrow();
        assertThat(view.product().key()).isEqualTo(product);
        assertThat(view.skus())
                .extracting(sku -> sku.key())
                .isEqualTo(view.product().skus());
        assertThat(products.find(new ProductId(Samples.id()))).isEmpty();
    }

    @Test
    void pagesNewestFirstWithoutGapOrRepetition() {
        List<ProductId> created = List.of(created(), created(), created(), created(), created());
        List<ProductId> listed = new ArrayList<>();
        Optional<ProductId> after = Optional.empty();
        do {
            Page<ProductView, ProductId> page = products.page(new Page.Request<>(after, 2));
            page.items().forEach(view -> listed.add(view.product().key()));
            after = page.next();
        } while (after.isPresent());
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(created.reversed());
    }

    private ProductId created() {
        ProductId product = new ProductId(Samples.id());
        SkuId sku = Samples.sku();
        persistence.store().commit(Footprint.empty().creating(product, sku), tx -> {
            tx.put(Samples.product(product, sku));
            tx.put(Samples.sku(sku, product, 0));
            return true;
        });
        return product;
    }
}
