package dev.jumun.core.simulation;

/** The process ended here: whoever called never hears an answer, and nobody in between can catch it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
