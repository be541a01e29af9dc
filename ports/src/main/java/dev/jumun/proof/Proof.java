package dev.jumun.proof;

import dev.jumun.journal.Account;
import java.util.List;

/**
 * State and journal side by side.
 *
 * @param checks one per account
 */
public record Proof(List<Check> checks) {
    /** Copies {@code checks}. */
    public Proof {
        checks = List.copyOf(checks);
    }

    /** Whether every account agrees. */
    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }

    /**
     * One account.
     *
     * @param account which
     * @param stated what follows from the state
     * @param journal what follows from the journal
     */
    public record Check(Account account, long stated, long journal) {
        /** Whether they agree. */
        public boolean holds() {
            return stated == journal;
        }
    }
}
