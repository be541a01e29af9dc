package dev.jumun.store;

import java.nio.charset.StandardCharsets;

/**
 * A key that is a name, given by whoever wrote or set up what it names.
 *
 * @param <S> the state it leads to
 */
public interface NameKey<S extends State> extends Key<S> {
    /** 1 to 32 of {@code a-z 0-9 -}. */
    String name();

    @Override
    default byte[] bytes() {
        return name().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Lets only names through.
     *
     * @param what is named, for the message
     * @throws IllegalArgumentException if {@code name} has another shape
     */
    static void check(String what, String name) {
        if (!name.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("the name of a " + what + " is 1 to 32 of a-z 0-9 -, not " + name);
        }
    }
}
