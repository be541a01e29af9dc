package dev.jumun.app;

import dev.jumun.app.config.BadSettings;
import dev.jumun.app.config.Setting;
import dev.jumun.app.config.Settings;
import dev.jumun.app.config.SettingsReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Starts the server: {@code ./jumun run [--config FILE] [--help]}. */
public final class Main {
    private static final int BAD_USE = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        if (List.of(arguments).contains("--help")) {
            System.out.println("""
                    ./jumun run [--config FILE]   starts the server

                    Each setting is an environment variable, or a property of the same name in FILE. [default]
                    """ + Setting.help());
            return;
        }
        Server server = start(arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.stop();
                System.out.println("Jumun has stopped");
            } finally {
                Runtime.getRuntime().halt(0);
            }
        }));
        Thread.currentThread().join();
    }

    private static Server start(String[] arguments) {
        try {
            Settings settings = SettingsReader.read(System.getenv(), file(arguments));
            return Server.start(settings, InstantSource.system());
        } catch (BadSettings bad) {
            System.err.println(bad.getMessage());
        } catch (RuntimeException failed) {
            System.err.println("Jumun cannot start: " + reasons(failed));
        }
        System.exit(BAD_USE);
        throw new IllegalStateException("unreachable");
    }

    private static Map<String, String> file(String[] arguments) {
        if (arguments.length == 0) {
            return Map.of();
        }
        if (arguments.length != 2 || !arguments[0].equals("--config")) {
            throw new BadSettings(List.of("usage: ./jumun run [--config FILE] [--help]"));
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(arguments[1]))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new BadSettings(List.of("--config: cannot read " + arguments[1] + ": " + unreadable));
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    private static String reasons(Throwable failed) {
        String reason = String.valueOf(failed.getMessage());
        return failed.getCause() == null ? reason : reason + ": " + reasons(failed.getCause());
    }
}
