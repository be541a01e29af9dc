package dev.jumun.docs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** What most shops begin with. It is wrong. */
final class NaiveShop {
    private final List<String> orders = new CopyOnWriteArrayList<>();
    private volatile int stock;

    NaiveShop(int stock) {
        this.stock = stock;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // the bug that this class is there to show
    void buy(String buyer) {
        if (stock > 0) {
            orders.add(buyer);
            awaitDisk();
            stock = stock - 1;
        }
    }

    /** As short as a write to a disk can be. */
    private static void awaitDisk() {
        LockSupport.parkNanos(100_000);
    }

    int sold() {
        return orders.size();
    }
}
