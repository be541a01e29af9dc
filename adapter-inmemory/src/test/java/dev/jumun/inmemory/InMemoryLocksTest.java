package dev.jumun.inmemory;

import dev.jumun.lock.Locks;
import dev.jumun.tck.LocksContract;
import java.time.InstantSource;

class InMemoryLocksTest extends LocksContract {
    private final Locks locks = new InMemoryLocks(InstantSource.system());

    @Override
    protected Locks locks() {
        return locks;
    }
}
