package clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The list of holes names tests; a test that was renamed or deleted shows nothing any more. */
class SecurityListTests {

    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)?[A-Z]\\w*Tests)\\.(\\w+)`");

    @Test
    void namesATestThatExistsForEachHole() throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("deploy/security.md"))) {
            rows = lines.filter(line -> line.startsWith("| **")).toList();
        }

        assertThat(rows)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        row -> assertThat(NAMED.matcher(row).results()).as(row).isNotEmpty());
        assertThat(rows.stream().flatMap(row -> NAMED.matcher(row).results()))
                .allSatisfy(test -> assertThat(isTest(test)).as(test.group()).isTrue());
    }

    private static boolean isTest(MatchResult named) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("clinic." + named.group(1)).getDeclaredMethods())
                .filter(method -> method.getName().equals(named.group(2)))
                .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
    }
}
