package dev.jumun.jpa.commit;

/** Ends a transaction whose rows were written before its turn, over what did not come true. Nothing has happened. */
final class StaleDraft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleDraft() {
        super("others have written meanwhile", null, false, false);
    }
}
