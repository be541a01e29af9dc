package dev.jumun.tck;

import dev.jumun.event.Event;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The records of the ports, as they lie in a folder or in a jar: for tests that an adapter has forgotten none. */
public final class PortsClasses {
    private PortsClasses() {}

    /** All records that are also of this type: events, receipts, states. */
    public static List<Class<?>> recordsThatAre(Class<?> type) throws IOException, URISyntaxException {
        return records().stream().filter(type::isAssignableFrom).toList();
    }

    private static List<Class<?>> records() throws IOException, URISyntaxException {
        URI source =
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path place = Path.of(source);
        if (Files.isDirectory(place)) {
            return recordsUnder(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return recordsUnder(jar.getPath("/"));
        }
    }

    private static List<Class<?>> recordsUnder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("dev") && file.endsWith(".class"))
                    .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .<Class<?>>map(PortsClasses::load)
                    .filter(Class::isRecord)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
