package dev.jumun.jpa;

import dev.jumun.jpa.commit.GroupCommit;
import dev.jumun.jpa.query.GroupedReads;
import dev.jumun.store.Footprint;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import java.util.Optional;

/** States in MySQL. Callers who commit, or read, at the same time share a transaction, or a query. */
final class JpaStore implements Store {
    private final GroupCommit commits;
    private final GroupedReads reads;

    JpaStore(GroupCommit commits, GroupedReads reads) {
        this.commits = commits;
        this.reads = reads;
    }

    @Override
    public <T> T commit(Footprint footprint, Work<T> work) {
        return commits.commit(footprint, work);
    }

    @Override
    public <S extends State> Optional<S> read(Key<S> key) {
        commits.refuseInsideWork();
        return reads.read(key);
    }
}
