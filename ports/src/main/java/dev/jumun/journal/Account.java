package dev.jumun.journal;

import dev.jumun.store.Key;

/** One side of a journal entry. */
public sealed interface Account {
    /** Its name, lower-case ASCII, unique for its owner. */
    String name();

    /** What it counts. */
    Unit unit();

    /**
     * An account whose balance a state holds.
     *
     * @param owner the key of that state
     * @param name unique for its owner
     * @param unit what it counts
     */
    record Owned(Key<?> owner, String name, Unit unit) implements Account {}

    /**
     * The world beyond the shop's books, where things come from and go to. Nobody holds its balance.
     *
     * @param name what part of the world
     * @param unit what it counts
     */
    record Outside(String name, Unit unit) implements Account {}
}
