package dev.jumun.testing.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is wrong with all connections of a proxy at the moment. */
final class Faults {
    private volatile Duration toServer = Duration.ZERO;
    private volatile Duration toClient = Duration.ZERO;
    private volatile boolean blackHole;
    private volatile @Nullable Cut cut;

    void latency(Duration toServer, Duration toClient) {
        this.toServer = toServer;
        this.toClient = toClient;
    }

    void blackHole(boolean on) {
        blackHole = on;
    }

    void cut(@Nullable Cut cut) {
        this.cut = cut;
    }

    void heal() {
        latency(Duration.ZERO, Duration.ZERO);
        blackHole(false);
        cut(null);
    }

    Duration toServer() {
        return toServer;
    }

    Duration toClient() {
        return toClient;
    }

    boolean blackHole() {
        return blackHole;
    }

    @Nullable
    Cut cut() {
        return cut;
    }

    int cutsLeft() {
        Cut asked = cut;
        return asked == null ? 0 : asked.left();
    }
}
