package dev.jumun.testing.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps other JVMs, by a lock on a file, and other threads of this one away from a folder. */
public final class FolderLock {
    /** Java refuses overlapping file locks within one JVM. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private FolderLock() {}

    public static <T> T holding(Path folder, Work<T> work) throws IOException {
        Path file = Files.createDirectories(folder).resolve("lock");
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return work.run();
        } finally {
            THREADS.unlock();
        }
    }

    public interface Work<T> {
        T run() throws IOException;
    }
}
