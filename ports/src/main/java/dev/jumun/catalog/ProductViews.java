package dev.jumun.catalog;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * Driven port: product views that processes share for a while, so that one of them reads a product from the store and the
 * others need not. A memory and nothing else: it may forget at any moment.
 *
 * <p>Who reads for all is named, and an eviction forgets that name too: what was read before an eviction cannot be put
 * after it.
 *
 * <p>Implementations are thread-safe, and prove themselves with {@code ProductViewsContract}.
 */
public interface ProductViews {
    /** What was read longer ago is forgotten, whether or not anybody evicted it. */
    Duration LONGEST = Duration.ofSeconds(10);

    /** Knows nothing: each process reads for itself. */
    ProductViews NONE = new ProductViews() {
        @Override
        public Answer find(ProductId product, UUID reader) {
            return new Unknown();
        }

        @Override
        public void put(ProductView view, UUID reader) {
            // nobody would find it
        }

        @Override
        public boolean evict(Collection<ProductId> products) {
            return true;
        }
    };

    /**
     * Looks for a view. Whoever is told that it is {@link Absent} reads it from the store, and puts it; if nobody does,
     * another is told so after a second.
     *
     * @param reader a new id for each call
     */
    Answer find(ProductId product, UUID reader);

    /**
     * Keeps what was read, for some seconds; for different products not for the same time, so that they are not all read
     * again at once. Does nothing if {@code reader} does not read for all any more.
     */
    void put(ProductView view, UUID reader);

    /**
     * Forgets these products and who reads them.
     *
     * @return whether they are forgotten; if not, nobody can tell what will be found within {@link #LONGEST}
     */
    boolean evict(Collection<ProductId> products);

    /** What is known of a product. */
    sealed interface Answer {}

    /**
     * It was like this some seconds ago, and no eviction was heard of since.
     *
     * @param view as it was put
     */
    record Found(ProductView view) implements Answer {}

    /** Nothing: read it, from now on, and put it. */
    record Absent() implements Answer {}

    /** Somebody else is reading it; it may be there in a moment. */
    record BeingRead() implements Answer {}

    /** Nobody can tell now: read it from the store. */
    record Unknown() implements Answer {}
}
