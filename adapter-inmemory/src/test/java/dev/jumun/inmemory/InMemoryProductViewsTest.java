package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.catalog.ProductId;
import dev.jumun.catalog.ProductViews;
import dev.jumun.tck.ProductViewsContract;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryProductViewsTest extends ProductViewsContract {
    private final ProductViews views = new InMemoryProductViews(InstantSource.system(), LEASE, LIFE, 1_000);

    @Override
    protected ProductViews views() {
        return views;
    }

    @Test
    void forgetsTheOldest() {
        ProductViews small = new InMemoryProductViews(InstantSource.system(), LEASE, LIFE, 2);
        ProductId first = new ProductId(UUID.randomUUID());
        small.find(first, UUID.randomUUID());
        small.find(new ProductId(UUID.randomUUID()), UUID.randomUUID());
        small.find(new ProductId(UUID.randomUUID()), UUID.randomUUID());
        assertThat(small.find(first, UUID.randomUUID())).isEqualTo(new ProductViews.Absent());
    }
}
