package dev.jumun.catalog;

/**
 * Driving port: has other processes forget the products that changed in this one. Called again and again, some times a
 * second, by one thread: a product that changed often in between is forgotten once.
 */
public interface ForgetProducts {
    /** All that changed since it was called last. */
    void forget();
}
