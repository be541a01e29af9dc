package dev.jumun.store;

/**
 * Marks an outcome that says no. A work that returns one has written nothing. Its simple name, in snake case, is its
 * public code ({@code OutOfStock} is {@code out_of_stock}).
 */
public interface Refusal {}
