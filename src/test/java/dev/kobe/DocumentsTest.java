// SPDX-License-Identifier: MIT
package dev.kobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kobe.app.Wiring;
import dev.kobe.cli.KobeCommand;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents promise nothing that is not there: every link leads somewhere and every command can be typed.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern TYPED = Pattern.compile("^ {4}kobe (.+)$|`kobe ([a-z][^`]*)`", Pattern.MULTILINE);

    private static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>(List.of(Shared.project("README.md"), Shared.project("CHANGELOG.md")));
        try (Stream<Path> files = Files.walk(Shared.project("docs"))) {
            found.addAll(files.filter(one -> one.toString().endsWith(".md")).toList());
        }
        return found;
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> astray = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.startsWith("https://") && !Files.exists(document.resolveSibling(target))) {
                    astray.add(document.getFileName() + " -> " + target);
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void everyCommandThatIsDocumentedCanBeTyped() throws IOException {
        int seen = 0;
        for (Path document : documents()) {
            // What is not built yet may be named, but only there.
            String text = Files.readString(document).split("## Not built yet", 2)[0];
            Matcher typed = TYPED.matcher(text);
            while (typed.find()) {
                String line = typed.group(1) == null ? typed.group(2) : typed.group(1);
                // A command that is only named stands without its operands.
                boolean named = typed.group(1) == null && !line.contains(" ");
                String[] words = (named ? line + " --help" : line)
                        .replace("PATH…", "PATH")
                        .replace("YYYY-MM", "2026-10")
                        .replaceAll("--as-of D\\b", "--as-of 2026-10-01")
                        .split(" (?=(?:[^']*'[^']*')*[^']*$)");
                String[] all =
                        Arrays.stream(words).map(one -> one.replace("'", "")).toArray(String[]::new);
                assertThatCode(() -> parse(all))
                        .as("%s: kobe %s", document.getFileName(), line)
                        .doesNotThrowAnyException();
                seen++;
            }
        }
        assertThat(seen).as("commands found in the documents").isGreaterThan(20);
    }

    private static void parse(String[] words) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        KobeCommand.commandLine(Wiring.services(Path.of("none"), () -> Instant.EPOCH), nowhere, nowhere)
                .parseArgs(words);
    }
}
