package dev.jumun.docs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test class that {@code hard-cases.md} names is there, and is marked as a proof if all of it is one. */
class HardCasesPageTest {
    private static final Pattern NAMED =
            Pattern.compile("`(\\w+(?:IT|Test|Simulation|Contract))\\b[^`]*`( \\*\\(proof\\)\\*)?");
    private static final Pattern DECLARATION =
            Pattern.compile("(?ms)\\A.*?^(?:[a-z]+ )*class \\w+(?: extends (\\w+))?");

    private final Map<String, String> sources = sources();

    @Test
    void saysWhichTestsAreProofs() throws IOException {
        Map<String, Boolean> named = NAMED.matcher(Files.readString(Path.of("hard-cases.md")))
                .results()
                .collect(toMap(name -> name.group(1), name -> name.group(2) != null, HardCasesPageTest::same));
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .allSatisfy((name, isProof) -> assertThat(isProof(name)).isEqualTo(isProof));
    }

    private static boolean same(boolean here, boolean there) {
        assertThat(there).as("marked here and not there").isEqualTo(here);
        return here;
    }

    /** Whether the class, or what it extends, bears the tag. */
    private boolean isProof(String name) {
        assertThat(sources).containsKey(name);
        MatchResult declaration = DECLARATION
                .matcher(sources.getOrDefault(name, ""))
                .results()
                .findFirst()
                .orElseThrow();
        return declaration.group().contains("@Tag(\"proof\")")
                || Optional.ofNullable(declaration.group(1))
                        .filter(sources::containsKey)
                        .filter(this::isProof)
                        .isPresent();
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files =
                Files.find(Path.of(".."), 20, (file, about) -> file.toString().endsWith(".java"))) {
            return files.filter(file -> file.toString().contains("/src/"))
                    .collect(toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            HardCasesPageTest::text,
                            (one, other) -> one));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
