package dev.jumun.proof;

/**
 * Something that does not agree with its journal. Names are {@code kind/id}, and {@code kind/id/account}.
 *
 * @param subject whose book it was found in
 * @param account which account; the {@code subject} itself where it has entries and is not there,
 *     or cannot be read
 * @param stated what follows from the state; 0 where it is not there, or cannot be read
 * @param journal what follows from the journal; 1 where it says that the subject was there, or where it
 *     cannot be read
 */
public record Drift(String subject, String account, long stated, long journal) {}
