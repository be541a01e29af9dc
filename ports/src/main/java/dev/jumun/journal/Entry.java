package dev.jumun.journal;

import dev.jumun.store.Key;
import java.util.Optional;

/**
 * A double entry: something left one account and arrived at another, in the commit that caused it.
 *
 * @param from where it left
 * @param to where it arrived, counting the same unit
 * @param quantity how much, 1 or more
 * @param movement why
 * @param cause the state on whose behalf, of one of {@link Books#KINDS}: an order, or the owner itself
 * @param note an administrator's words, where the movement asks for them
 */
public record Entry(Account from, Account to, long quantity, Movement movement, Key<?> cause, Optional<String> note) {
    /**
     * @throws IllegalArgumentException if nothing moves, if units differ, if both sides are one account, or if the cause
     *     has no book: what it moved would never be proved
     */
    public Entry {
        if (quantity < 1) {
            throw new IllegalArgumentException("entry moves nothing: " + quantity);
        }
        if (from.unit() != to.unit() || from.equals(to)) {
            throw new IllegalArgumentException("entry from " + from + " to " + to);
        }
        if (!Books.KINDS.contains(cause.kind())) {
            throw new IllegalArgumentException("entry caused by " + cause + ", which has no book");
        }
    }

    /** An entry without a note. */
    public Entry(Account from, Account to, long quantity, Movement movement, Key<?> cause) {
        this(from, to, quantity, movement, cause, Optional.empty());
    }

    /** What it adds to an account: positive, negative, or 0 for an account it does not name. */
    public long effectOn(Account account) {
        return account.equals(to) ? quantity : account.equals(from) ? -quantity : 0;
    }
}
