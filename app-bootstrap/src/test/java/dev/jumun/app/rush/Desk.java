package dev.jumun.app.rush;

import dev.jumun.attempt.IdempotencyKey;
import java.util.Optional;

/** Where members ask two servers for the coupons of one campaign. Thread-safe. */
interface Desk {
    int SERVERS = 2;

    /**
     * Asks once.
     *
     * @param member from 0
     */
    Answer ask(int server, int member, Optional<IdempotencyKey> key);

    /** The member's id. */
    String id(int member);
}
