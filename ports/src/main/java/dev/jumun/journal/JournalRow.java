package dev.jumun.journal;

import dev.jumun.store.Key;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * An entry as it stands in the journal of one owner. An entry between two owners stands in both journals.
 *
 * @param owner whose journal
 * @param position where in it
 * @param entry what moved
 * @param fromAfter balance of the account it left, after it; empty where that is not the owner's
 * @param toAfter balance of the account it reached, after it; empty where that is not the owner's
 * @param at the instant of its commit
 */
public record JournalRow(
        Key<?> owner, Position position, Entry entry, OptionalLong fromAfter, OptionalLong toAfter, Instant at) {
    /**
     * A place in one owner's journal. Later commits have higher places.
     *
     * @param version the version of the owner's state that the commit made, from 1
     * @param index which entry of that commit, from 0
     */
    public record Position(long version, int index) implements Comparable<Position> {
        @Override
        public int compareTo(Position other) {
            int byVersion = Long.compare(version, other.version);
            return byVersion != 0 ? byVersion : Integer.compare(index, other.index);
        }
    }

    /** The balance of one of the owner's accounts after this entry; empty if the entry does not touch it. */
    public OptionalLong balanceAfter(Account account) {
        return account.equals(entry.to()) ? toAfter : account.equals(entry.from()) ? fromAfter : OptionalLong.empty();
    }
}
