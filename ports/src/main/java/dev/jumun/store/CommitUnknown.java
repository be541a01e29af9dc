package dev.jumun.store;

/**
 * It could not be found out whether the commit took place. Asking again with the same idempotency key tells the truth.
 */
public class CommitUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a reason for the operator. */
    public CommitUnknown(String reason) {
        super(reason);
    }
}
