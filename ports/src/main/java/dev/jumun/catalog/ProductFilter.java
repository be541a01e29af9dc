package dev.jumun.catalog;

import java.util.Optional;

/**
 * Which products are wanted: those that fit everything given.
 *
 * @param search words that must stand in it
 * @param category a shelf that it must stand on, letter for letter
 */
public record ProductFilter(Optional<SearchWords> search, Optional<String> category) {
    /** Every product. */
    public static final ProductFilter NONE = new ProductFilter(Optional.empty(), Optional.empty());
}
