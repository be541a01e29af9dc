package dev.jumun.webhook;

/** A receiver has not taken an event, or nobody knows. */
final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTaken(String reason) {
        super(reason);
    }
}
