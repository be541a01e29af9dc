package dev.jumun.testing.server;

import java.nio.file.Path;
import java.util.Optional;

/** What is prepared once for this machine. */
public final class Cache {
    private Cache() {}

    public static Path folder() {
        Path base = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(home -> !home.isEmpty())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"));
        return base.resolve("jumun");
    }
}
