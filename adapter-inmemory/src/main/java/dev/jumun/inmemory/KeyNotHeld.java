package dev.jumun.inmemory;

import dev.jumun.store.Key;

/** Ends a run that reached for a key which its forecast did not name. */
final class KeyNotHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Key<?> key;

    KeyNotHeld(Key<?> key) {
        super("not held: " + key, null, false, false);
        this.key = key;
    }

    Key<?> key() {
        return key;
    }
}
