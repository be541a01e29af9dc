package dev.jumun.jpa.table;

import dev.jumun.store.Key;
import dev.jumun.store.State;

/**
 * A state as its row has it.
 *
 * @param key of the state
 * @param state the state
 * @param version how often it was put
 * @param events how many events there were about it
 * @param <S> the state
 */
public record Stored<S extends State>(Key<?> key, S state, long version, long events) {}
