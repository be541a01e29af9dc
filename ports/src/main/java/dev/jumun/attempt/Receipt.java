package dev.jumun.attempt;

/**
 * Marks an outcome that says yes, made of facts that never change, from which the same answer can be given again. Kept
 * with its attempt.
 */
public interface Receipt {}
