package dev.jumun.core.planted;

import java.time.Instant;

public final class AsksTheClock {
    public Instant moment() {
        return Instant.now();
    }
}
