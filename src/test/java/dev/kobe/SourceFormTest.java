// SPDX-License-Identifier: MIT
package dev.kobe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The form of every file of the project: what the formatter and the compiler do not see.
class SourceFormTest {
    private static final List<String> ROOTS = List.of(
            "src",
            "docs",
            "config",
            "packaging",
            ".ci",
            ".mvn",
            "pom.xml",
            "mvnw",
            "mvnw.cmd",
            "README.md",
            "CHANGELOG.md");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b");
    private static final Pattern CODE_IN_COMMENT = Pattern.compile("^\\s*//\\s?[^/].*[;{}]\\s*$");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.$}{/-])/(root|home|work|tmp|Users|mnt)/[\\w.-]+|[A-Z]:\\\\Users");
    private static final Pattern HOST = Pattern.compile("https?://([\\w.-]+)");

    /// The only hosts that a file of the project may name: schemas, licences, the build tool's archive, made-up ones.
    private static final Set<String> HOSTS = Set.of(
            "archive.apache.org",
            "maven.apache.org",
            "www.w3.org",
            "www.jooq.org",
            "opensource.org",
            "keepachangelog.com",
            "example.org",
            "127.0.0.1",
            "localhost");

    /// A text file of the project, read whole.
    private record Text(String name, List<String> lines) {}

    private static List<Text> texts;

    @BeforeAll
    static void read() throws IOException {
        texts = new ArrayList<>();
        for (String root : ROOTS) {
            Path path = Shared.project(root);
            if (!Files.exists(path)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    text(file);
                }
            }
        }
    }

    private static void text(Path file) throws IOException {
        String name = Shared.project("").relativize(file).toString().replace('\\', '/');
        try {
            texts.add(new Text(name, Files.readAllLines(file)));
        } catch (MalformedInputException binary) {
            // Pictures and fonts have no lines.
            assertThat(name).matches(".*\\.(png|ttf|pdf)");
        }
    }

    private static List<Text> java() {
        return texts.stream().filter(text -> text.name().endsWith(".java")).toList();
    }

    @Test
    void everySourceSaysItsLicenceFirst() {
        assertThat(java()).hasSizeGreaterThan(100);
        assertThat(java().stream().filter(text -> !text.lines().getFirst().equals("// SPDX-License-Identifier: MIT")))
                .extracting(Text::name)
                .isEmpty();
        assertThat(texts.stream()
                        .filter(text -> text.name().matches(".*\\.(sql|yaml|css|sh|cmd|xml)|mvnw|.*/kobe|.ci/run"))
                        .filter(text -> text.lines().stream().limit(3).noneMatch(line -> line.contains("SPDX"))))
                .extracting(Text::name)
                .isEmpty();
    }

    @Test
    void noDocumentationLineFallsOutOfItsBlock() {
        assertThat(hits(
                        java(),
                        (before, line) -> before.strip().startsWith("///")
                                && line.strip().startsWith("//")
                                && !line.strip().startsWith("///")))
                .as("the formatter broke a /// line that was too long: wrap it by hand")
                .isEmpty();
    }

    @Test
    void nothingIsLeftOver() {
        assertThat(hits(texts, (before, line) -> LEFTOVER.matcher(line).find())).isEmpty();
        assertThat(hits(java(), (before, line) -> CODE_IN_COMMENT.matcher(line).matches()))
                .as("code in a comment")
                .isEmpty();
    }

    @Test
    void noFileNamesAMachineOrAHostItHasNoNeedOf() {
        assertThat(hits(texts, (before, line) -> MACHINE_PATH.matcher(line).find()))
                .isEmpty();
        assertThat(hits(texts, (before, line) -> HOST.matcher(line)
                        .results()
                        .anyMatch(found -> !HOSTS.contains(found.group(1)))))
                .isEmpty();
    }

    @Test
    void thePatternsSeeWhatTheyForbid() {
        assertThat("    // int x = 1;").matches(CODE_IN_COMMENT);
        assertThat("    // Cleared before the view is taken: a later one asks again.")
                .doesNotMatch(CODE_IN_COMMENT);
        assertThat("folder /" + "home/somebody").containsPattern(MACHINE_PATH);
        assertThat("https://example.org/" + "work/page").doesNotContainPattern(MACHINE_PATH);
        assertThat("// TO" + "DO later").containsPattern(LEFTOVER);
    }

    private interface Rule {
        boolean breaks(String before, String line);
    }

    private static List<String> hits(List<Text> in, Rule rule) {
        List<String> found = new ArrayList<>();
        for (Text text : in) {
            String before = "";
            for (int index = 0; index < text.lines().size(); index++) {
                String line = text.lines().get(index);
                if (rule.breaks(before, line)) {
                    found.add(text.name() + ":" + (index + 1) + " " + line.strip());
                }
                before = line;
            }
        }
        return found;
    }
}
