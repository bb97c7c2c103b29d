// SPDX-License-Identifier: MIT
package dev.kobe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.adapter.market.Shapes;
import dev.kobe.app.Wiring;
import dev.kobe.cli.KobeCommand;
import dev.kobe.core.market.Inspection;
import dev.kobe.core.market.Inspections;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of formats: every shape, every inspection, and what became of every real file that was tried.
class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<String> ROOTS = List.of("benchmark", "macro", "prices", "stocks", "yahoo_chart");

    @TempDir
    Path home;

    @Test
    void thePageSaysWhatBecameOfEveryFile() throws IOException {
        Path data = Shared.data("PROVENANCE.md").getParent();
        StringBuilder page = new StringBuilder("""
                # Price files and statements

                What `kobe import prices PATH` and `kobe import flex FILE` read, what they look for, and what became of every
                real file they were tried on. Made from the code.

                ## Shapes

                A file's shape is decided by its first lines, never by its name; the name gives the symbol where the
                file has none. Files may be packed with gzip, or alone in a zip archive.

                | Shape | First line |
                |---|---|
                """);
        Shapes.all().forEach((shape, header) -> page.append("| ")
                .append(shape)
                .append(" | `")
                .append(header)
                .append("` |\n"));
        page.append("""

                ## Inspections

                | Code | Finds |
                |---|---|
                """);
        for (Inspection one : Inspections.ALL) {
            page.append("| `")
                    .append(one.code())
                    .append("` | ")
                    .append(paragraph(one.getClass().getSimpleName()))
                    .append(" |\n");
        }
        page.append("""

                ## Real files

                Each folder was imported into an empty desk. Left out are bars in doubt: they are stored with their mark
                and used nowhere.

                | File | Outcome | Rows | Span | Left out | Found |
                |---|---|---|---|---|---|
                """);
        for (Path folder : folders(data)) {
            rows(page, data, folder);
        }
        statements(page, data.resolve("ibkr"));
        Path file = Shared.project("docs/reference/formats.md");
        if (Boolean.getBoolean("kobe.docs.update")) {
            Files.writeString(file, page);
        }
        assertThat(file)
                .as("stale: run this test with -Dkobe.docs.update=true")
                .content()
                .isEqualTo(page.toString());
    }

    private void statements(StringBuilder page, Path data) throws IOException {
        page.append("""

                ## Statements

                What `kobe import flex FILE` makes of the broker's own statements. Rows that repeat others, as orders beside
                executions, or that move nothing are read over and counted.

                | File | Outcome | Span | Read over | Remarks |
                |---|---|---|---|---|
                """);
        for (String folder : List.of("activity_csv", "flex_xml")) {
            JsonNode told = imported("flex", data.resolve(folder), Files.createTempDirectory(home, "desk"));
            Map<String, String> lines = new LinkedHashMap<>();
            for (JsonNode file : told.get("files")) {
                for (JsonNode one : file.get("statements")) {
                    lines.merge(
                            file.get("file").asText(),
                            statement(one),
                            (first, next) -> first + " |\n| the same | " + next);
                }
            }
            for (JsonNode one : told.get("refused")) {
                String file = one.get("file").asText();
                lines.put(file, "refused | - | - |" + one.get("why").asText().replace(file, ""));
            }
            lines.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> page.append("| ibkr/")
                    .append(data.relativize(Path.of(one.getKey())).toString().replace('\\', '/'))
                    .append(" | ")
                    .append(one.getValue())
                    .append(" |\n"));
        }
    }

    private static String statement(JsonNode one) {
        List<String> held = new ArrayList<>();
        for (String part : List.of("trades", "cancellations", "cash", "positions", "balances", "values", "rates")) {
            int count = one.get(part).asInt();
            if (count > 0) {
                held.add(part + " " + count);
            }
        }
        if (!one.get("corporateActions").isEmpty()) {
            held.add("corporate actions " + one.get("corporateActions").size());
        }
        List<String> over = new ArrayList<>();
        one.get("readOver").properties().forEach(what -> over.add(what.getKey() + " " + what.getValue()));
        List<String> remarks = new ArrayList<>();
        one.get("remarks").forEach(remark -> remarks.add(remark.asText()));
        return (held.isEmpty() ? "nothing" : String.join(", ", held)) + " | "
                + one.get("from").asText() + " to "
                + one.get("to").asText() + " | " + (over.isEmpty() ? "nothing" : String.join(", ", over)) + " | "
                + (remarks.isEmpty() ? "none" : String.join(" ", remarks));
    }

    private static List<Path> folders(Path data) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String root : ROOTS) {
            try (Stream<Path> inside = Files.walk(data.resolve(root))) {
                inside.filter(Files::isDirectory).sorted().forEach(folders::add);
            }
        }
        return folders;
    }

    private void rows(StringBuilder page, Path data, Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.noneMatch(Files::isRegularFile)) {
                return;
            }
        }
        Path desk = Files.createTempDirectory(home, "desk");
        JsonNode told = imported("prices", folder, desk);
        for (JsonNode again : imported("prices", folder, desk).get("files")) {
            assertThat(again.get("seenBefore").asBoolean())
                    .as("the same file changes nothing: %s", again.get("file"))
                    .isTrue();
        }
        Map<String, String> lines = new LinkedHashMap<>();
        for (JsonNode one : told.get("files")) {
            lines.put(one.get("file").asText(), taken(one));
        }
        for (JsonNode one : told.get("refused")) {
            String file = one.get("file").asText();
            String why = one.get("why").asText().replace(file, "").replaceFirst("^, ", "");
            lines.put(file, "refused | - | - | - | " + why.replaceFirst("'[^']*'", "a value"));
        }
        lines.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> page.append("| ")
                .append(data.relativize(Path.of(one.getKey())).toString().replace('\\', '/'))
                .append(" | ")
                .append(one.getValue())
                .append(" |\n"));
    }

    private JsonNode imported(String kind, Path folder, Path desk) throws IOException {
        StringWriter out = new StringWriter();
        KobeCommand.run(
                Wiring.services(home, () -> NOW),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "import",
                kind,
                folder.toString(),
                "--desk",
                desk.toString(),
                "--json");
        return new ObjectMapper().readTree(out.toString());
    }

    private static String taken(JsonNode file) {
        Map<String, Integer> found = new LinkedHashMap<>();
        int rows = 0;
        int left = 0;
        String from = "9999";
        String to = "";
        for (JsonNode series : file.get("series")) {
            rows += series.get("bars").asInt();
            left += series.get("leftOut").asInt();
            from = series.path("from").asText("9999").compareTo(from) < 0
                    ? series.get("from").asText()
                    : from;
            to = series.path("to").asText("").compareTo(to) > 0
                    ? series.get("to").asText()
                    : to;
            for (JsonNode one : series.get("findings")) {
                found.merge(
                        "`" + one.get("code").asText() + "`", one.get("bars").asInt(), Integer::sum);
            }
        }
        String kinds =
                file.get("series").findValuesAsText("kind").stream().distinct().collect(Collectors.joining(", "));
        String findings = found.entrySet().stream()
                .map(one -> one.getKey() + (one.getValue() == 0 ? "" : " " + one.getValue()))
                .collect(Collectors.joining(", "));
        int series = file.get("series").size();
        return file.get("shape").asText() + ", " + kinds + (series == 1 ? "" : ", " + series + " series") + " | " + rows
                + " | " + from + " to " + to + " | " + left + " | " + (findings.isEmpty() ? "nothing" : findings);
    }

    private static String paragraph(String name) throws IOException {
        return Files.readAllLines(Shared.project("src/main/java/dev/kobe/core/market/" + name + ".java")).stream()
                .dropWhile(line -> !line.startsWith("///"))
                .takeWhile(line -> line.startsWith("///") && !line.equals("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
    }
}
