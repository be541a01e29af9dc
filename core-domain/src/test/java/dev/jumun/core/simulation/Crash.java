package dev.jumun.core.simulation;

/** The process ended here: whoever called never hears an answer. */
final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
