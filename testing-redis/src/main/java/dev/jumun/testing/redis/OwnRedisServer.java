package dev.jumun.testing.redis;

import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.server.Folders;
import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Owner;
import dev.jumun.testing.server.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that one test or benchmark has for itself, to kill, to pause and to empty. It ends with {@link #close}, and at
 * the latest with this JVM, even a killed one. Safe for use by many threads, one after the other.
 */
public final class OwnRedisServer implements AutoCloseable {
    private RedisRun run;

    /** @param run in a folder of its own server folder */
    OwnRedisServer(RedisRun run) {
        this.run = run;
    }

    /** @throws IllegalStateException if Redis cannot run here; the message says what to do */
    public static OwnRedisServer start() {
        try {
            Path folder = ServerFolder.create("redis-own", Owner.self(), RedisProgram.get());
            return new OwnRedisServer(RedisRun.launch(folder.resolve("node"), List.of()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public synchronized int port() {
        return run.port();
    }

    public String url() {
        return url(port());
    }

    /** Through a proxy to this server. */
    public String url(FaultProxy proxy) {
        return url(proxy.port());
    }

    private static String url(int port) {
        return "redis://" + LocalPorts.HOST + ":" + port;
    }

    /** A new proxy to this server. */
    public FaultProxy proxy() {
        return FaultProxy.to(port());
    }

    /** Says one thing to the server: the answer as text, the items of a list in lines. */
    public String command(String... words) {
        try {
            return RedisCommands.send(port(), words);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The process id of the server, another one after each restart. */
    public synchronized long pid() {
        return run.process().pid();
    }

    /** Ends the server as a crash would, with SIGKILL. */
    public synchronized void kill() {
        run.process().kill();
    }

    /** Starts the server again, empty, on the same port, after it has been stopped if it runs. */
    public synchronized void restart() {
        run.process().stop();
        try {
            run = run.again();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Freezes the server with SIGSTOP: connections stay open and nothing is answered until {@link #resume}. */
    public synchronized void pause() {
        run.process().signal("STOP");
    }

    /** Lets a paused server go on. Does nothing to one that runs. */
    public synchronized void resume() {
        run.process().signal("CONT");
    }

    /** Stops the server, by force if it does not do so by itself. */
    @Override
    public synchronized void close() {
        run.process().stop();
        try {
            Folders.delete(run.folder().resolveSibling(""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
