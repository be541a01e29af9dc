package dev.jumun.testing.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that a server lives and dies with.
 *
 * @param started when it started, in the kernel's ticks since boot: tells it from a later process with the same id
 */
public record Owner(long pid, String started) {
    /** The start time's place among the fields of /proc/PID/stat after the name, which may contain spaces. */
    private static final int START_FIELD = 19;

    public static Owner self() throws IOException {
        return of(ProcessHandle.current().pid());
    }

    /** The Maven process that this JVM runs tests for, or else this JVM. */
    public static Owner build() throws IOException {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent()) {
            if (isMaven(ancestor.get().pid())) {
                return of(ancestor.get().pid());
            }
            ancestor = ancestor.get().parent();
        }
        return self();
    }

    public static Owner of(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new Owner(pid, fields[START_FIELD]);
    }

    private static boolean isMaven(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .contains("org.codehaus.plexus.classworlds.launcher.Launcher");
        } catch (IOException notOurs) {
            return false;
        }
    }
}
