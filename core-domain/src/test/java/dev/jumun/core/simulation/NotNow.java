package dev.jumun.core.simulation;

/** Somebody outside says no for now, or has not been heard. */
final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow(String why) {
        super(why, null, false, false);
    }
}
