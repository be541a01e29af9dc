package dev.jumun.docs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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
            stock = stock - 1;
        }
    }

    int sold() {
        return orders.size();
    }
}
