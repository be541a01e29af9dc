package dev.jumun.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One run of a server's program. */
public final class ServerProcess {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** In a folder, which is also how the watchdog finds it; what it says is added to a log. */
    public static ServerProcess run(Path folder, Path log, List<String> command) throws IOException {
        return new ServerProcess(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended by itself, without an error. */
    public boolean hasSucceeded(Duration longest) {
        boolean ended = Wait.forEnd(process, longest);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
    }

    /** With SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        if (!Wait.forEnd(process, LONGEST_STOP)) {
            throw new IllegalStateException("process " + pid() + " does not end, though killed");
        }
    }

    /** A paused server is resumed first, since it would not hear that it should stop. */
    public void stop() {
        send("CONT");
        process.destroy();
        if (!Wait.forEnd(process, LONGEST_STOP)) {
            kill();
        }
    }

    public void signal(String name) {
        if (!process.isAlive() || !send(name)) {
            throw new IllegalStateException("process " + pid() + " does not run, or takes no " + name);
        }
    }

    /** By the shell, whose kill is built in: Java sends no signals but those that end a process. */
    private boolean send(String name) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -\"$0\" \"$1\"", name, Long.toString(pid())).start();
            return Wait.forEnd(kill, LONGEST_STOP) && kill.exitValue() == 0;
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }
}
