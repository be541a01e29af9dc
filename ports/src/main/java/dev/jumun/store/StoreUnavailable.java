package dev.jumun.store;

/** The store could not do it, and surely nothing happened. It may be asked again. */
public class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a reason for the operator. */
    public StoreUnavailable(String reason) {
        super(reason);
    }
}
