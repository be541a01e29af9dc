package dev.jumun.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what compiles here. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void quotesCodeThatCompiles() throws IOException {
        String examples = flat(Files.readString(Path.of("src/main/java/dev/jumun/docs/Embedding.java"))
                + Files.readString(Path.of("src/main/java/dev/jumun/docs/NaiveShop.java")));
        List<String> quoted = JAVA.matcher(readme())
                .results()
                .map(block -> flat(block.group(1)))
                .toList();
        assertThat(quoted)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(block -> assertThat(examples).contains(block));
    }

    @Test
    void linksToWhatIsThere() throws IOException {
        assertThat(LINK.matcher(readme()).results().map(link -> ROOT.resolve(link.group(1))))
                .allMatch(Files::exists);
    }

    @Test
    void namesEveryModule() throws IOException {
        Stream<MatchResult> modules = Pattern.compile("<module>(.*?)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results();
        assertThat(modules.map(module -> "`" + module.group(1) + "`"))
                .allSatisfy(module -> assertThat(readme()).contains(module));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
