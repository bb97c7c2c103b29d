// SPDX-License-Identifier: MIT
package dev.kobe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.gate.PreTradeCheck;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.gate.TradingState;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables of `docs/reference` say what the code says; `-Dkobe.docs.update=true` writes them anew.
class ReferenceTest {
    private static final Pattern CODE = Pattern.compile("new RefusalCode\\(\\s*\"([A-Z0-9_]+)\"");
    private static final Pattern KIND =
            Pattern.compile("new Kind\\(\\s*\"([a-z.-]+)\",\\s*(\\d+),\\s*DeskEvent\\.(\\w+)\\.class");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void checks() throws IOException {
        StringBuilder page = page(
                "Checks",
                "Every check that an order passes, in the order in which they run: when a ticket is drawn, when it is"
                        + " approved, and directly before the order leaves. The numbers are kept for ever; those that are"
                        + " missing are not built yet.",
                "| No. | Code | Name | What it asks | Test |",
                "|---|---|---|---|---|");
        for (PreTradeCheck check : PreTradeChecks.ALL) {
            String name = check.getClass().getSimpleName();
            row(
                    page,
                    String.valueOf(check.number()),
                    "`" + check.code() + "`",
                    check.title(),
                    paragraph("core/gate/" + name + ".java"),
                    "`" + name + "Test`");
        }
        assertCurrent("checks", page);
    }

    @Test
    void breakers() throws IOException {
        StringBuilder page = page(
                "Breakers",
                "Every breaker that this version watches, with its levels where no setting says otherwise. A level holds"
                        + " at its value. What is not known pauses new positions.",
                "| Name | Id | Protects | Levels |",
                "|---|---|---|---|");
        for (Breaker breaker : Breakers.ALL) {
            row(
                    page,
                    breaker.title(),
                    "`" + breaker.id() + "`",
                    breaker.protects(),
                    breaker.levels().rising().stream()
                            .map(level -> breaker.scale().limit(level.at()) + " " + level.action())
                            .collect(Collectors.joining(", ")));
        }
        assertCurrent("breakers", page);
    }

    @Test
    void alarms() throws IOException {
        StringBuilder page = page(
                "Alarms",
                "Every alarm that this version can raise, with what it means and what to do. Delays say how long its"
                        + " condition must hold before it comes and be away before it goes.",
                "| Id | Level | Name | Consequence | What to do | Respond | Comes after | Goes after | Pane |",
                "|---|---|---|---|---|---|---|---|---|");
        for (AlarmDefinition one : AlarmSources.definitions()) {
            row(
                    page,
                    "`" + one.id() + "`",
                    one.level().name(),
                    one.title(),
                    one.consequence(),
                    one.action(),
                    one.respond(),
                    one.onDelay().toSeconds() + " s",
                    one.deadBand().isEmpty() ? one.offDelay().toSeconds() + " s" : one.deadBand(),
                    one.pane());
        }
        assertCurrent("alarms", page);
    }

    @Test
    void states() throws IOException {
        StringBuilder page = page(
                "States",
                "What the desk may do, from least to most restrictive; the most restrictive that anybody asks for holds."
                        + " The same sentences stand on the screen.",
                "| State | Stops | Continues | Ends when |",
                "|---|---|---|---|");
        for (TradingState state : TradingState.values()) {
            row(page, state.word(), state.stops(), state.continues(), state.ends());
        }
        assertCurrent("states", page);
    }

    @Test
    void refusals() throws IOException {
        Map<String, String> codes = new TreeMap<>();
        Path sources = Shared.project("src/main/java/dev/kobe");
        for (Path source : java(sources)) {
            Matcher found = CODE.matcher(Files.readString(source));
            while (found.find()) {
                codes.merge(
                        found.group(1),
                        "`" + sources.relativize(source).toString().replace('\\', '/') + "`",
                        (one, other) -> one.contains(other) ? one : one + ", " + other);
            }
        }
        // The example in RefusalCode's own description is no refusal of the program.
        codes.values().removeIf("`core/outcome/RefusalCode.java`"::equals);
        StringBuilder page = page(
                "Refusals",
                "Every code that a refusal can carry, and the file that raises it. The sentence beside the code says why"
                        + " in words.",
                "| Code | Raised in |",
                "|---|---|");
        codes.forEach((code, file) -> row(page, "`" + code + "`", file));
        assertCurrent("refusals", page);
    }

    @Test
    void events() throws IOException {
        StringBuilder page = page(
                "Events",
                "The names under which events stand in the journal. A name and what an older version wrote are read for"
                        + " ever.",
                "| Name | Version | Holds |",
                "|---|---|---|");
        Map<String, String> records = new TreeMap<>();
        for (Class<?> event : DeskEvent.class.getPermittedSubclasses()) {
            records.put(
                    event.getSimpleName(),
                    Arrays.stream(event.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.joining(", ")));
        }
        Matcher kind = KIND.matcher(
                Files.readString(Shared.project("src/main/java/dev/kobe/guardian/journal/EventCodec.java")));
        TreeSet<String> named = new TreeSet<>();
        while (kind.find()) {
            named.add(kind.group(3));
            row(page, "`" + kind.group(1) + "`", kind.group(2), records.get(kind.group(3)));
        }
        assertThat(named).as("events with a name in EventCodec.ALL").isEqualTo(records.keySet());
        assertCurrent("events", page);
    }

    @Test
    void everyDependencyHasItsLicence() throws IOException {
        Matcher dependency = DEPENDENCY.matcher(Files.readString(Shared.project("pom.xml")));
        TreeSet<String> used = new TreeSet<>();
        while (dependency.find()) {
            used.add(dependency.group(1) + ":" + dependency.group(2));
        }
        TreeSet<String> listed = new TreeSet<>();
        Matcher row = Pattern.compile("^\\| `([^`]+:[^`]+)` \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(Shared.project("docs/reference/licences.md")));
        while (row.find()) {
            listed.add(row.group(1));
        }
        assertThat(listed).as("docs/reference/licences.md is kept by hand").isEqualTo(used);
    }

    private static StringBuilder page(String title, String what, String... head) {
        return new StringBuilder(
                "# " + title + "\n\n" + what + " Made from the code.\n\n" + String.join("\n", head) + "\n");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }

    /// The first paragraph of the description of the type in a file.
    private static String paragraph(String file) throws IOException {
        return Files.readAllLines(Shared.project("src/main/java/dev/kobe/" + file)).stream()
                .map(String::strip)
                .dropWhile(line -> !line.startsWith("///"))
                .takeWhile(line -> line.startsWith("///") && !line.equals("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
    }

    private static List<Path> java(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertCurrent(String name, StringBuilder page) throws IOException {
        Path file = Shared.project("docs/reference/" + name + ".md");
        if (Boolean.getBoolean("kobe.docs.update")) {
            Files.writeString(file, page);
        }
        assertThat(file)
                .as("stale: run this test with -Dkobe.docs.update=true")
                .content()
                .isEqualTo(page.toString());
    }
}
