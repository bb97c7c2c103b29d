// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.testing.BrokerLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// The record of a desk that has lived its demonstration month: out in the mission's schemas, into another
/// desk and out again to the letter; notes before and after a trade; a backup that restores.
class RecordCommandsTest extends LivedMonth {
    private static final String PLAN = "Top momentum sector, technology leading";

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(one).toString(), Files.readString(one));
            }
        }
        return found;
    }

    @Test
    void everyExecutionThatTheVenueWroteIsExportedOnceWithItsSlippage() throws IOException {
        assertThat(desk.kobe(
                        "export", "executions", "--out", home.resolve("out").toString()))
                .as(desk.err())
                .isZero();
        List<String[]> rows = new ArrayList<>();
        files(home.resolve("out")).forEach((name, text) -> text.lines().skip(1).forEach(line -> {
            assertThat(line.split(",", -1)[1]).startsWith(name.substring(0, 10));
            rows.add(line.split(",", -1));
        }));
        List<BrokerLedger.Deal> executed = BrokerLedger.of(desk.desk()).deals();
        assertThat(rows).hasSameSizeAs(executed).isNotEmpty();
        for (BrokerLedger.Deal exec : executed) {
            String id =
                    dev.kobe.core.order.TradeId.of("DU0000041SIM", exec.root()).toString();
            String[] row =
                    rows.stream().filter(one -> one[0].equals(id)).findFirst().orElseThrow();
            assertThat(new BigDecimal(row[7])).isEqualByComparingTo(exec.price());
            assertThat(new BigDecimal(row[9])).isEqualByComparingTo(exec.fee().orElseThrow());
            BigDecimal intended = new BigDecimal(row[6]);
            BigDecimal worse = new BigDecimal(row[7])
                    .subtract(intended)
                    .multiply(BigDecimal.valueOf(row[4].equals("BUY") ? 10_000 : -10_000));
            assertThat(new BigDecimal(row[8])).isEqualByComparingTo(worse.divide(intended, 2, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void whatGoesOutComesInElsewhereAndGoesOutTheSame() throws IOException {
        annotate("before");
        TypedDesk other = new TypedDesk(home, home.resolve("other"));
        for (String kind : List.of("executions", "snapshots", "annotations")) {
            Path first = home.resolve("first").resolve(kind);
            assertThat(desk.kobe("export", kind, "--out", first.toString())).isZero();
        }
        assertThat(other.kobe("import", "record", home.resolve("first").toString()))
                .as(other.err())
                .isZero();
        for (String kind : List.of("executions", "snapshots", "annotations")) {
            Path second = home.resolve("second").resolve(kind);
            assertThat(other.kobe("export", kind, "--out", second.toString()))
                    .as(other.err())
                    .isZero();
            assertThat(files(second))
                    .isNotEmpty()
                    .isEqualTo(files(home.resolve("first").resolve(kind)));
        }
        Map<String, String> before = other.fingerprint();
        assertThat(other.kobe("import", "record", home.resolve("first").toString()))
                .isZero();
        assertThat(other.out().lines()).allMatch(line -> line.contains("nothing new"));
        assertThat(other.fingerprint()).as("a second import changes nothing").isEqualTo(before);
    }

    /// 100,000.00, 101,000.00 and 100,495.00 in one holding: +1 %, -0.5 %.
    @Test
    void aDeskOfImportedRecordsIsMeasuredByItselfAndSaysSo() throws IOException {
        Path snapshots = Files.createDirectories(home.resolve("snapshots"));
        for (String[] one :
                new String[][] {{"2026-01-26", "100000.00"}, {"2026-01-27", "101000.00"}, {"2026-01-28", "100495.00"}
                }) {
            Files.writeString(
                    snapshots.resolve(one[0] + ".json"),
                    "{\"timestamp\":\"" + one[0] + "T16:35:00Z\",\"total_equity\":" + one[1]
                            + ",\"cash\":0.00,\"positions\":[{\"symbol\":\"SXLK\",\"quantity\":100,\"avg_cost\":900,"
                            + "\"market_price\":" + new BigDecimal(one[1]).movePointLeft(2)
                            + ",\"market_value\":" + one[1] + ",\"unrealized_pnl\":0}]}\n");
        }
        TypedDesk other = new TypedDesk(home, home.resolve("other"));
        for (Path one : List.of(
                snapshots.resolve("2026-01-26.json"),
                snapshots.resolve("2026-01-27.json"),
                snapshots.resolve("2026-01-28.json"))) {
            assertThat(other.kobe("import", "snapshots", one.toString()))
                    .as(other.err())
                    .isZero();
        }

        assertThat(other.kobe("stats")).as(other.err()).isZero();
        assertThat(other.out())
                .startsWith(
                        "Imported, not witnessed by Kobe, and in no figure of its own record: snapshots of 2026-01-26"
                                + " to 2026-01-28.")
                .contains("2026-01-26 to 2026-01-28, 3 snapshots, +0.50 %, measured below")
                .contains("imported, not witnessed by Kobe; no flow within");
        assertThat(other.kobe("stats", "--json")).isZero();
        JsonNode stats = other.json();
        assertThat(stats.get("provenance").asText()).isEqualTo("imported");
        // 101,000 / 100,000 x 100,495 / 101,000 - 1
        assertThat(stats.at("/figures/totalReturn/value").asDouble())
                .isCloseTo(0.00495, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(stats.at("/figures/totalReturn/definition").asText()).endsWith("no flow within");
        assertThat(other.kobe("report", "2026-01")).isEqualTo(1);
    }

    @Test
    void importedSnapshotsBesideALivedDeskAreInNoFigureOfIt() throws IOException {
        assertThat(desk.kobe("stats")).isZero();
        String before = desk.out();
        Path file = Files.writeString(
                home.resolve("2020-01-27.json"),
                "{\"timestamp\":\"2020-01-27T16:35:00Z\",\"total_equity\":100.00,\"cash\":100.00,\"positions\":[]}\n");
        assertThat(desk.kobe("import", "snapshots", file.toString()))
                .as(desk.err())
                .isZero();

        assertThat(desk.kobe("stats")).isZero();
        assertThat(desk.out()).isEqualTo(before);
        assertThat(desk.kobe("stats", "--imported")).isEqualTo(1);
        assertThat(desk.err()).contains("The imported snapshots of 2020-01-27 to 2020-01-27 allow no return");
    }

    @Test
    void theDesksOwnTradesCannotBeOverruledByAFile() throws IOException {
        Path out = home.resolve("out");
        assertThat(desk.kobe("export", "executions", "--out", out.toString())).isZero();
        Path file = out.resolve(files(out).keySet().iterator().next());
        assertThat(desk.kobe("import", "executions", file.toString())).isZero();
        assertThat(desk.out()).contains("nothing new");
        Map<String, String> before = desk.fingerprint();
        Files.writeString(file, Files.readString(file).replace("BUY,", "SELL,"));
        assertThat(desk.kobe("import", "executions", file.toString())).isEqualTo(1);
        assertThat(desk.err()).contains("with other figures than the desk");
        assertThat(desk.fingerprint()).isEqualTo(before);
    }

    @Test
    void aSnapshotThatContradictsTheDesksOwnStrikeIsRefused() throws IOException {
        Path out = home.resolve("out");
        assertThat(desk.kobe("export", "snapshots", "--out", out.toString())).isZero();
        Path file = out.resolve(files(out).keySet().iterator().next());
        Files.writeString(file, Files.readString(file).replaceFirst("\"total_equity\": \\d", "\"total_equity\": 9"));
        assertThat(desk.kobe("import", "snapshots", file.toString())).isEqualTo(1);
        assertThat(desk.err()).contains("this desk struck");
    }

    @Test
    void aDeskWhoseJournalIsBrokenIsNeverTakenForAnEmptyOne() throws IOException {
        Path out = home.resolve("out");
        assertThat(desk.kobe("export", "executions", "--out", out.toString())).isZero();
        Path file = out.resolve(files(out).keySet().iterator().next());
        Path journal = desk.desk().resolve("journal");
        Path day = journal.resolve(files(journal).keySet().iterator().next());
        Files.writeString(day, Files.readString(day).replaceFirst("GBP", "USD"));
        for (String kind : List.of("executions", "snapshots", "annotations")) {
            assertThat(desk.kobe("export", kind, "--out", home.resolve("broken").toString()))
                    .isEqualTo(1);
            assertThat(desk.err()).contains("cannot be read");
        }
        assertThat(home.resolve("broken")).doesNotExist();
        assertThat(desk.kobe("import", "executions", file.toString())).isEqualTo(1);
        assertThat(desk.desk().resolve("executions")).doesNotExist();
    }

    private String annotate(String outcome) {
        assertThat(desk.kobe("annotate", "new", "--symbol", "SXLK", "--thesis", PLAN, "--entry", "188.00"))
                .as(desk.err())
                .isZero();
        String name = desk.out().split(" ", -1)[1];
        assertThat(desk.kobe("annotate", name, "--post", "--outcome", outcome, "--matched", "yes"))
                .as(desk.err())
                .isZero();
        return name;
    }

    @Test
    void aNoteIsSealedWithItsTimeInVersionsAndItsWordsStayOutOfTheJournal() throws IOException {
        String name = annotate("Filled at 188.25");
        assertThat(desk.kobe("annotate", "--list", "--json")).isZero();
        JsonNode note = desk.json().get(0);
        assertThat(note.get("note").asText()).isEqualTo(name);
        assertThat(note.get("versions").findValuesAsText("kind")).containsExactly("PRE_TRADE", "POST_TRADE");
        assertThat(note.get("versions").findValuesAsText("proof")).containsOnly("intact");
        assertThat(files(desk.desk().resolve("journal")).values()).noneMatch(text -> text.contains("momentum sector"));
        assertThat(desk.kobe("annotate", name, "--post", "--outcome", "Filled at 188.25", "--matched", "yes"))
                .isZero();
        assertThat(desk.kobe("annotate", "--list")).isZero();
        assertThat(desk.out()).contains("v2", "SXLK " + PLAN, "Filled at 188.25");
    }

    @Test
    void aChangedNoteIsFoundOut() throws IOException {
        String name = annotate("Filled at 188.25");
        Path words = desk.desk().resolve("private/notes").resolve(name).resolve("1.json");
        Files.writeString(words, Files.readString(words).replace("Top momentum", "Top-momentum"));
        assertThat(desk.kobe("annotate", "--list")).isEqualTo(1);
        assertThat(desk.out()).contains("NOT AS SEALED");
        assertThat(desk.kobe("check")).isEqualTo(1);
        assertThat(desk.out()).contains("notes").contains(name + " version 1");
    }

    @Test
    void aNoteOnATicketLineGoesOutUnderEachOfItsTrades() throws IOException {
        assertThat(desk.kobe("annotate", "T-2026-10-01-L1", "--thesis", PLAN, "--symbol", "SXLK"))
                .as(desk.err())
                .isZero();
        assertThat(desk.kobe("annotate", "--list")).isZero();
        assertThat(desk.out()).contains("AFTER the first fill");
        Path out = home.resolve("notes");
        assertThat(desk.kobe("export", "annotations", "--out", out.toString())).isZero();
        assertThat(files(out)).hasSizeGreaterThanOrEqualTo(1);
        assertThat(files(out).keySet()).allMatch(file -> file.matches("[0-9a-f-]{36}\\.json"));
        assertThat(files(out).values()).allMatch(text -> text.contains(PLAN));
    }

    @Test
    void anUnknownTradeAndAMonthWithoutWordsAreRefused() {
        assertThat(desk.kobe("annotate", "no-such-trade", "--post", "--outcome", "x"))
                .isEqualTo(1);
        assertThat(desk.err()).startsWith("There is no trade, ticket line or note 'no-such-trade'");
        assertThat(desk.kobe("annotate", "2026-10")).isEqualTo(1);
        assertThat(desk.err()).contains("--text");
        assertThat(desk.kobe("annotate", "../x", "--thesis", "y")).isEqualTo(1);
    }

    @Test
    void aMonthsCommentaryIsSealedAndExported() throws IOException {
        Path text = Files.writeString(home.resolve("october.txt"), "A month of two sells.\n");
        assertThat(desk.kobe("annotate", "2026-10", "--text", text.toString()))
                .as(desk.err())
                .isZero();
        assertThat(desk.kobe(
                        "export", "annotations", "--out", home.resolve("out").toString()))
                .isZero();
        assertThat(home.resolve("out/monthly/2026-10.md")).hasContent("A month of two sells.");
        assertThat(desk.kobe("report", "2026-10")).as(desk.err()).isZero();
        assertThat(words(desk.desk().resolve("reports/monthly/2026-10-report.pdf")))
                .contains("note, sealed", "A month of two sells.");
    }

    private static String words(Path pdf) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aWeekIsWrittenBesideTheDeskAndAWeekThatIsNoneIsRefused() throws IOException {
        assertThat(desk.kobe("report", "2026-W40")).as(desk.err()).isZero();
        assertThat(desk.desk().resolve("reports/weekly/2026-W40-report.md"))
                .content()
                .contains("# Week 2026-W40", "SIMULATED", "Ticket T-2026-10-01: Filled");
        assertThat(desk.kobe("report", "2026-W54")).isEqualTo(1);
        assertThat(desk.err()).contains("weeks 1 to 53 of 2026");
        assertThat(desk.kobe("report", "2025-W53")).isEqualTo(1);
        assertThat(desk.err()).contains("weeks 1 to 52 of 2025");
        assertThat(desk.kobe("report", "2026-W02")).isEqualTo(1);
        assertThat(desk.err()).contains("No session of 2026-W02");
    }

    @Test
    void aBackupRestoresToADeskThatAnswersTheSame() throws IOException {
        annotate("kept");
        assertThat(desk.kobe("backup", "--json")).as(desk.err()).isZero();
        JsonNode backup = desk.json();
        TypedDesk restored = new TypedDesk(home, home.resolve("restored"));
        assertThat(restored.bare(
                        "restore",
                        backup.get("file").asText(),
                        "--into",
                        restored.desk().toString()))
                .as(restored.err())
                .isZero();
        for (String command : List.of("stats", "snapshot")) {
            assertThat(desk.kobe(command, "--json")).isZero();
            String was = desk.out();
            assertThat(restored.kobe(command, "--json")).isZero();
            assertThat(restored.out()).isEqualTo(was);
        }
        assertThat(restored.kobe("annotate", "--list")).isZero();
        assertThat(desk.kobe("check")).as(desk.out()).isZero();
        assertThat(desk.out()).contains("backup").contains("restored and equal");
        assertThat(restored.bare(
                        "restore",
                        backup.get("file").asText(),
                        "--into",
                        restored.desk().toString()))
                .isEqualTo(1);
        assertThat(restored.err()).contains("is not empty");
    }
}
