package dev.jumun.attempt;

import dev.jumun.member.MemberId;

/**
 * A command that is done at most once per key. Keys belong to a member and a use case: the same key means another
 * attempt elsewhere. Every component of the command counts when a repetition is compared with the first.
 */
public interface Attempt {
    /** The caller's key. */
    IdempotencyKey key();

    /** Who attempts it. */
    MemberId by();
}
