package dev.jumun.jpa.commit;

import dev.jumun.jpa.database.Failure;

/** The database was told to commit a batch, and did not say that it has. */
final class CommitInDoubt extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Batch batch;
    private final transient byte[] id;
    private final transient Failure failure;

    CommitInDoubt(Batch batch, byte[] id, RuntimeException cause) {
        super(cause);
        this.batch = batch;
        this.id = id;
        this.failure = Failure.of(cause);
    }

    Failure failure() {
        return failure;
    }

    /** The mark of its transaction. */
    byte[] id() {
        return id;
    }

    Batch batch() {
        return batch;
    }
}
