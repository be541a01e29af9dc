package dev.jumun.http.web;

/** A value that is not what its field wants. */
final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    BadValue(String reason) {
        super(reason, null, false, false);
    }
}
