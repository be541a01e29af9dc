package dev.jumun.store;

/** Too many are waiting already, and nothing happened. It may be asked again a little later. */
public class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a reason for the operator. */
    public Overloaded(String reason) {
        super(reason);
    }
}
