package dev.jumun.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README, and the page about embedding, show is what compiles here. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>jumun</artifactId>\\s*<version>(.*?)</version>");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/embedding.md"})
    void quotesCodeThatCompiles(String page) throws IOException {
        String examples = examples();
        List<String> quoted = JAVA.matcher(text(page))
                .results()
                .map(block -> flat(block.group(1)))
                .toList();
        assertThat(quoted)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(block -> assertThat(examples).contains(block));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/embedding.md"})
    void linksToWhatIsThere(String page) throws IOException {
        Path from = ROOT.resolve(page);
        assertThat(LINK.matcher(text(page)).results().map(link -> from.resolveSibling(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/embedding.md"})
    void namesTheVersionThatIsBuilt(String page) throws IOException {
        MatchResult version =
                VERSION.matcher(text("pom.xml")).results().findFirst().orElseThrow();
        assertThat(text(page)).contains(version.group(1));
    }

    @Test
    void namesEveryModule() throws IOException {
        Stream<MatchResult> modules = Pattern.compile("<module>(.*?)</module>")
                .matcher(text("pom.xml"))
                .results();
        String readme = text("README.md");
        assertThat(modules.map(module -> "`" + module.group(1) + "`"))
                .allSatisfy(module -> assertThat(readme).contains(module));
    }

    private static String examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTest::read)
                    .map(ReadmeTest::flat)
                    .collect(Collectors.joining(" "));
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
