package dev.jumun.core.event;

import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.RelayEvents.Retries;
import dev.jumun.event.SinkId;
import dev.jumun.store.Key;
import java.time.Duration;
import java.time.Instant;

/** The rules of what a sink is owed: when it is tried again, and when no more. */
final class DeadLetter {
    private DeadLetter() {}

    /** The sink has refused event {@code first} of a key, of which it was to be told up to {@code last}. */
    static DeadLetterState refused(
            SinkId sink, Key<?> about, long first, long last, String error, Instant now, Retries retries) {
        DeadLetterId id = DeadLetterId.of(sink, about);
        DeadLetterState letter =
                new DeadLetterState(id, sink, about, first, last, Status.RETRYING, 0, now, now, now, error);
        return tried(letter, first, 1, error, now, retries);
    }

    /** The sink has refused it again, at event {@code first}; {@code counts} if it takes others meanwhile. */
    static DeadLetterState refusedAgain(
            DeadLetterState letter, long first, boolean counts, String error, Instant now, Retries retries) {
        int before = first == letter.first() ? letter.tries() : 0;
        return tried(letter, first, before + (counts ? 1 : 0), error, now, retries);
    }

    private static DeadLetterState tried(
            DeadLetterState letter, long first, int tries, String error, Instant now, Retries retries) {
        Status status = tries < retries.most() ? Status.RETRYING : Status.PARKED;
        Instant dueAt = now.plus(pause(letter.key(), tries, retries));
        String said = error.substring(0, Math.min(error.length(), DeadLetterState.LONGEST_ERROR));
        return next(letter, first, letter.last(), status, tries, now, dueAt, said);
    }

    /** Doubles up to the longest, less up to a half that differs from key to key, so that not all are tried at once. */
    private static Duration pause(DeadLetterId id, int tries, Retries retries) {
        Duration pause = retries.first();
        for (int i = 1; i < tries && pause.compareTo(retries.longest()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        long most = Math.min(pause.toMillis(), retries.longest().toMillis());
        return Duration.ofMillis(most - most * Math.floorMod(id.hashCode() + tries * 31, 256) / 512);
    }

    /** There are more events of the key, which wait as well. */
    static DeadLetterState awaiting(DeadLetterState letter, long last) {
        long all = Math.max(letter.last(), last);
        return next(
                letter,
                letter.first(),
                all,
                letter.status(),
                letter.tries(),
                letter.triedAt(),
                letter.dueAt(),
                letter.error());
    }

    /** The sink has taken everything up to {@code last}. */
    static DeadLetterState taken(DeadLetterState letter, long last, Instant now) {
        Status status = last < letter.last() ? Status.RETRYING : Status.DELIVERED;
        return next(letter, last + 1, letter.last(), status, 0, letter.triedAt(), now, letter.error());
    }

    /** Somebody wants it to be tried again now. */
    static DeadLetterState redriven(DeadLetterState letter, Instant now) {
        return next(letter, letter.first(), letter.last(), Status.RETRYING, 0, letter.triedAt(), now, letter.error());
    }

    private static DeadLetterState next(
            DeadLetterState letter,
            long first,
            long last,
            Status status,
            int tries,
            Instant triedAt,
            Instant dueAt,
            String error) {
        return new DeadLetterState(
                letter.key(),
                letter.sink(),
                letter.about(),
                first,
                last,
                status,
                tries,
                letter.since(),
                triedAt,
                dueAt,
                error);
    }
}
