package dev.jumun.app.config;

import java.util.List;

/** Settings with which the server does not start. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One line for each thing that is wrong. */
    public BadSettings(List<String> lines) {
        super(String.join("\n", lines));
    }
}
