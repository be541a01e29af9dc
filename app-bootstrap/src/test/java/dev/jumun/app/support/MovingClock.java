package dev.jumun.app.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class MovingClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Lets time go by. */
    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
