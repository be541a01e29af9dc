package dev.jumun.jpa;

import dev.jumun.store.Persistence;
import dev.jumun.tck.JournalContract;

class JpaJournalIT extends JournalContract {
    @Override
    protected Persistence persistence() {
        return TestDatabase.shared();
    }
}
