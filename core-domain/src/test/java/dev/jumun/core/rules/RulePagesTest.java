package dev.jumun.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in {@code docs/rules} is a test of the same name, and every such test stands there. */
class RulePagesTest {
    private static final Path PAGES = Path.of("../docs/rules");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> !file.endsWith("README.md")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatIsTested(Path page) throws IOException, ClassNotFoundException {
        List<String> examples = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(examples).isNotEmpty().containsExactlyInAnyOrderElementsOf(names(tests(page)));
    }

    /** {@code orders.md} is tested by {@code OrdersRulesIT}. */
    private static Class<?> tests(Path page) throws ClassNotFoundException {
        String topic = page.getFileName().toString().replace(".md", "");
        String name = Character.toUpperCase(topic.charAt(0)) + topic.substring(1) + "RulesIT";
        return Class.forName(RulePagesTest.class.getPackageName() + "." + name);
    }

    private static List<String> names(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DisplayName.class))
                .map(method -> method.getAnnotation(DisplayName.class).value())
                .toList();
    }
}
