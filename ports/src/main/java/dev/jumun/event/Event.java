package dev.jumun.event;

import dev.jumun.store.Key;

/** A fact that the world is told, in the past tense. An immutable value. */
public interface Event {
    /** The state it is about. Events of one key reach the world in the order of their commits. */
    Key<?> key();
}
