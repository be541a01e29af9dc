package dev.jumun.app.wiring;

import dev.jumun.app.config.Settings;
import dev.jumun.inmemory.InMemoryPersistence;
import dev.jumun.jpa.JpaPersistence;
import dev.jumun.store.Persistence;
import java.time.InstantSource;

/** Where the shop's data lives, opened. */
public final class Stores {
    private Stores() {}

    public static Persistence open(Settings.Store store, InstantSource clock) {
        return switch (store) {
            case Settings.Memory memory -> new InMemoryPersistence(clock);
            case Settings.MySql mysql -> JpaPersistence.open(mysql.database(), clock);
        };
    }
}
