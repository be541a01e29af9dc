package dev.jumun.testing.mysql;

import dev.jumun.testing.server.Folders;
import dev.jumun.testing.server.LocalPorts;
import dev.jumun.testing.server.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A server that one test or benchmark has for itself, to kill, to pause and to fill. Safe for use by many threads, one
 * after the other.
 */
public final class OwnMySqlServer extends MySqlServer implements AutoCloseable {
    private final Path folder;
    private final Options options;
    private Mysqld mysqld;

    private OwnMySqlServer(Path folder, Options options, Mysqld mysqld) {
        super(LocalPorts.HOST, mysqld.port(), Mysqld.USER, Mysqld.PASSWORD);
        this.folder = folder;
        this.options = options;
        this.mysqld = mysqld;
    }

    static OwnMySqlServer create(Options options) {
        MySqlInstallation.checkPlatform();
        try {
            Path folder = Mysqld.folder("mysql-own", Owner.self());
            return new OwnMySqlServer(folder, options, Mysqld.launch(folder, options));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The process id of the server, another one after each restart. */
    public synchronized long pid() {
        return mysqld.process().pid();
    }

    /** Ends the server as a crash would, with SIGKILL: it flushes nothing and says goodbye to nobody. */
    public synchronized void kill() {
        mysqld.process().kill();
    }

    /** Starts the server again with the same data on the same port, after it has been stopped if it runs. */
    public synchronized void restart() {
        mysqld.process().stop();
        try {
            mysqld = Mysqld.launch(folder, port(), options);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Freezes the server with SIGSTOP: connections stay open and nothing is answered until {@link #resume}. */
    public synchronized void pause() {
        mysqld.process().signal("STOP");
    }

    /** Lets a paused server go on. Does nothing to one that runs. */
    public synchronized void resume() {
        mysqld.process().signal("CONT");
    }

    /** Stops the server, by force if it does not do so by itself, and deletes its data. */
    @Override
    public synchronized void close() {
        mysqld.process().stop();
        try {
            Folders.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
