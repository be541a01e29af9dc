package dev.jumun.store;

/**
 * What sort of state a key leads to. Kinds are ordered by name, the first half of the global order in which stores hold
 * keys.
 *
 * @param name unique among all kinds, lower-case ASCII, with hyphens between words
 * @param type the states of this kind
 * @param <S> the states of this kind
 */
public record Kind<S extends State>(String name, Class<S> type) {}
