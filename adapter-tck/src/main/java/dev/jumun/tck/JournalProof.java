package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.journal.Account;
import dev.jumun.journal.Journal;
import dev.jumun.store.Key;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Proves the journal after every test: each state's balances are the sums of its entries. Register it with {@code
 * @RegisterExtension}.
 */
public final class JournalProof implements AfterEachCallback {
    private final Supplier<Journal> journal;
    private final Supplier<? extends Collection<? extends Key<?>>> keys;

    /**
     * Proves these states.
     *
     * @param journal of the store that the test used
     * @param keys of all states that the test may have touched
     */
    public JournalProof(Supplier<Journal> journal, Supplier<? extends Collection<? extends Key<?>>> keys) {
        this.journal = journal;
        this.keys = keys;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        prove();
    }

    /** @throws AssertionError if a state says otherwise than its journal */
    public void prove() {
        for (Key<?> key : keys.get()) {
            journal.get()
                    .audit(key)
                    .ifPresent(audit -> assertThat(withoutZeros(audit.state().balances()))
                            .as("balances of %s as its journal says", key)
                            .isEqualTo(withoutZeros(audit.balances())));
        }
    }

    private static Map<Account, Long> withoutZeros(Map<Account, Long> balances) {
        Map<Account, Long> other = new HashMap<>(balances);
        other.values().removeIf(balance -> balance == 0);
        return other;
    }
}
