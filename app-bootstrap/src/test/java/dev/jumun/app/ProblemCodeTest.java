package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.store.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** There is one table of refusals and their codes, in the code and in the docs. */
class ProblemCodeTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (\\d{3}) \\| \\S.* \\|");

    /** Every refusal of the shop; those of the conformance kit are its own. */
    static Stream<String> refusals() {
        return new ClassFileImporter()
                .importPackages("dev.jumun").stream()
                        .filter(type -> type.isAssignableTo(Refusal.class) && !type.isEquivalentTo(Refusal.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.getPackageName().startsWith("dev.jumun.tck"))
                        .map(JavaClass::getSimpleName)
                        .distinct()
                        .sorted();
    }

    @Test
    void findsTheRefusals() {
        assertThat(refusals()).contains("OutOfStock", "NotFound", "IdempotencyKeyReused", "TotalTooLarge");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void oneCodeAnswersEachRefusal(String refusal) {
        assertThat(ProblemCode.values())
                .filteredOn(code -> code.answers(refusal))
                .hasSize(1);
    }

    @Test
    void noCodeAnswersWhatIsNoRefusal() {
        assertThat(ProblemCode.values()).noneMatch(code -> code.answers("OutOfPaper"));
    }

    @Test
    void docsListTheSameCodes() throws IOException {
        List<String> documented = Files.readString(docs().resolve("errors.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(ProblemCodeTest::row)
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(ProblemCode.values())
                        .map(code -> code.code() + " " + code.status())
                        .toList());
    }

    private static String row(String line) {
        return ROW.matcher(line)
                .results()
                .map(cells -> cells.group(1) + " " + cells.group(2))
                .findFirst()
                .orElse("not a row of the table: " + line);
    }

    /** The folder beside the modules, wherever the test was started. */
    private static Path docs() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("docs"))
                .filter(docs -> Files.exists(docs.resolve("errors.md")))
                .findFirst()
                .orElseThrow();
    }
}
