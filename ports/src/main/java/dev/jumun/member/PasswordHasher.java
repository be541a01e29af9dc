package dev.jumun.member;

/**
 * Driven port: hashes passwords with a memory-hard function (RFC 9106). Slow by intention. Implementations are
 * thread-safe.
 */
public interface PasswordHasher {
    /**
     * A salted hash that says by itself how it was made.
     *
     * @throws dev.jumun.store.Overloaded if too many wait already
     */
    String hash(String password);

    /**
     * Whether {@code hash} was made of {@code password}.
     *
     * @throws dev.jumun.store.Overloaded if too many wait already
     */
    boolean matches(String password, String hash);
}
