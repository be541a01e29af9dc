package dev.jumun.proof;

import java.util.Optional;

/** Driving port: an administrator asks how the books were proved last. */
public interface ShowReconciliation {
    /** Empty until the first page was proved. */
    Optional<ReconciliationState> show();
}
