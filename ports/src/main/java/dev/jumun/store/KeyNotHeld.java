package dev.jumun.store;

/** Ends a run that reached for a key which it does not hold. Known to stores only: they run the work again. */
public final class KeyNotHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Key<?> key;

    /** The run wanted this key. */
    public KeyNotHeld(Key<?> key) {
        super("not held: " + key, null, false, false);
        this.key = key;
    }

    /** What is to be held in the next run. */
    public Key<?> key() {
        return key;
    }
}
