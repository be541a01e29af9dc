package dev.jumun.testing.mysql;

import dev.jumun.testing.server.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that a test starts: it takes a server, prints the process id of its own or the port of a shared one, and waits to be killed. */
final class Child {
    private Child() {}

    public static void main(String... arguments) throws Exception {
        if (arguments[0].equals("own")) {
            System.out.println(MySqlServer.start(MySqlServer.Options.SMALL).pid());
        } else {
            System.out.println(
                    SharedServer.of(Owner.of(Long.parseLong(arguments[1]))).port());
        }
        var unused = System.in.read(); // until it is killed, or whoever started it ends
    }

    static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String line(Process child) throws IOException {
        return String.valueOf(child.inputReader(StandardCharsets.UTF_8).readLine());
    }
}
