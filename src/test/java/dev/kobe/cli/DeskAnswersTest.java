// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command on a desk that has lived its demonstration month: the words for people, the exact keys for programs,
/// the exit codes.
class DeskAnswersTest {
    private static final List<String> TICKET_KEYS = List.of(
            "ticket",
            "hash",
            "state",
            "reason",
            "account",
            "profile",
            "expires",
            "lines",
            "idle",
            "checks",
            "turnover",
            "cash");
    private static final List<String> LINE_KEYS = List.of(
            "line",
            "symbol",
            "side",
            "quantity",
            "limit",
            "currency",
            "signalClose",
            "mid",
            "valueBase",
            "costBase",
            "costBps",
            "why");
    private static final List<String> FIGURES = List.of(
            "cagr",
            "volatility",
            "sharpe",
            "sharpeError",
            "maxDrawdown",
            "maxDrawdownSessions",
            "totalReturn",
            "moneyWeighted",
            "winRateTrades",
            "winRateDays",
            "profitFactor",
            "downsideDeviation",
            "sortino",
            "omega",
            "skewness",
            "excessKurtosis",
            "valueAtRisk95",
            "expectedShortfall95",
            "valueAtRiskNormal95",
            "expectedShortfallNormal95",
            "valueAtRiskModified95",
            "tailRatio",
            "averageDrawdown",
            "ulcerIndex",
            "painIndex",
            "calmar",
            "martin",
            "painRatio",
            "stability",
            "probabilisticSharpe",
            "deflatedSharpe",
            "minimumTrackRecord",
            "bestDay",
            "worstDay",
            "benchmarkReturn",
            "alpha",
            "beta",
            "betaError",
            "rSquared",
            "betaUp",
            "betaDown",
            "trackingError",
            "informationRatio",
            "activePremium",
            "capture",
            "captureUp",
            "captureDown",
            "battingAverage");

    @TempDir
    static Path lived;

    @TempDir
    Path home;

    private static JsonNode demonstration;
    private static String story;
    private TypedDesk desk;
    private int copies;

    @BeforeAll
    static void liveAMonth() throws IOException {
        TypedDesk first = new TypedDesk(lived, lived.resolve("desk"));
        assertThat(first.kobe("demo", "--headless", "--json")).isZero();
        demonstration = first.json();
        TypedDesk second = new TypedDesk(lived, lived.resolve("text"));
        assertThat(second.kobe("demo", "--headless")).isZero();
        story = second.out();
        new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")),
                        TypedDesk.NOW.atZone(ZoneOffset.UTC).toLocalDate())
                .create(lived.resolve("new"), SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()
                .close();
    }

    /// A desk that has its cash and nothing else: its first ticket buys three funds.
    private void takeANewDesk() throws IOException {
        desk = new TypedDesk(home, TypedDesk.copy(lived.resolve("new"), home.resolve("new-" + ++copies)));
    }

    @BeforeEach
    void takeACopy() throws IOException {
        desk = new TypedDesk(home, TypedDesk.copy(lived.resolve("desk"), home.resolve("desk")));
    }

    private static List<String> keys(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode asked(String... arguments) throws IOException {
        assertThat(desk.kobe(join(arguments, "--json"))).as(desk.err()).isZero();
        return desk.json();
    }

    private static String[] join(String[] first, String... second) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }

    private List<String> sent() {
        return BrokerLedger.of(desk.desk()).sent();
    }

    @Test
    void theDemonstrationIsOneDocumentForPrograms() {
        assertThat(keys(demonstration))
                .containsExactly("simulated", "account", "sessions", "tickets", "report", "backup", "picture");
        assertThat(demonstration.get("simulated").asBoolean()).isTrue();
        assertThat(demonstration.get("sessions")).hasSize(23).allMatch(one -> one.get("equity")
                .isNumber());
        assertThat(demonstration.get("tickets")).hasSize(1);
        assertThat(keys(demonstration.get("tickets").get(0))).containsExactlyElementsOf(TICKET_KEYS);
        assertThat(Path.of(demonstration.get("report").asText())).isNotEmptyFile();
        assertThat(Path.of(demonstration.get("picture").asText())).isNotEmptyFile();
    }

    @Test
    void theDemonstrationTellsPeopleTheWholeMonth() {
        assertThat(story)
                .startsWith("SIMULATED desk ")
                .contains(
                        "Health: ", "Signal of ", "Ticket T-2026-10-01", "Approved ", "Hash ", "Report: ", "Picture: ")
                .containsPattern("T-2026-10-01/1/1 \\w+ .*FILLED");
    }

    @Test
    void theSameSeedGivesTheSameDocumentButForItsPaths() throws IOException {
        TypedDesk again = new TypedDesk(home, home.resolve("again"));
        assertThat(again.kobe("demo", "--headless", "--seed", "1", "--json")).isZero();

        for (String part : List.of("account", "sessions", "tickets")) {
            assertThat(again.json().get(part)).isEqualTo(demonstration.get(part));
        }
    }

    @Test
    void checkJudgesEveryLine() throws IOException {
        desk.kobe("check", "--json");

        JsonNode lines = desk.json().get("lines");
        assertThat(keys(desk.json())).containsExactly("lines");
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(keys(line)).containsExactly("name", "result", "value", "sentence");
            assertThat(line.get("result").asText()).isIn("pass", "warn", "fail");
            assertThat(line.get("sentence").asText()).isNotBlank();
        });
        assertThat(lines.findValuesAsText("name"))
                .contains("configuration", "clock", "disk", "fsync", "journal", "books", "trading", "store", "broker")
                .anyMatch(name -> name.startsWith("limits "));
        desk.kobe("check");
        assertThat(desk.out()).containsPattern("(?m)^pass +journal ").containsPattern("(?m)^pass +books +equal");
    }

    @Test
    void statisticsOfTheDeskHaveEveryFigure() throws IOException {
        JsonNode stats = asked("stats");

        assertThat(keys(stats)).containsExactly("figures", "months", "years", "intervals", "drawdowns", "rolling");
        assertThat(keys(stats.get("figures"))).containsExactlyInAnyOrderElementsOf(FIGURES);
        assertThat(stats.get("figures")).allSatisfy(DeskAnswersTest::isAFigure);
        JsonNode sessions = demonstration.get("sessions");
        double first = sessions.get(0).get("equity").asDouble();
        double last = sessions.get(sessions.size() - 1).get("equity").asDouble();
        assertThat(stats.at("/figures/totalReturn/value").asDouble()).isCloseTo(last / first - 1, within(1e-6));
        assertThat(stats.at("/figures/volatility/n").asInt()).isEqualTo(22);
        assertThat(stats.at("/figures/maxDrawdown/value").asDouble()).isNegative();
        assertThat(stats.at("/figures/cagr/value").isNull()).isTrue();
        assertThat(stats.at("/figures/cagr/why").asText()).isNotBlank();
        assertThat(stats.get("months")).singleElement().satisfies(month -> {
            assertThat(keys(month)).containsExactly("month", "return");
            assertThat(month.get("month").asText()).isEqualTo("2026-10");
            assertThat(month.get("return").asDouble()).isCloseTo(last / first - 1, within(1e-6));
        });
    }

    private static void isAFigure(JsonNode figure) {
        assertThat(keys(figure)).containsExactly("value", "n", "unit", "definition", "why");
        assertThat(figure.get("value").isNumber() ^ !figure.get("why").asText().isBlank())
                .as("a number, or null beside a why: %s", figure)
                .isTrue();
        assertThat(figure.get("n").isInt()).isTrue();
    }

    @Test
    void statisticsOfAStretchStartAtTheCloseBeforeIt() throws IOException {
        JsonNode stats = asked("stats", "2026-10-05", "2026-10-09");

        JsonNode sessions = demonstration.get("sessions");
        double before = equityOn(sessions, "2026-10-02");
        double last = equityOn(sessions, "2026-10-09");
        assertThat(stats.at("/figures/totalReturn/value").asDouble()).isCloseTo(last / before - 1, within(1e-6));
        assertThat(stats.at("/figures/volatility/value").isNull()).isTrue();

        assertThat(desk.kobe("stats", "2026-10-05", "2026-10-09")).isZero();
        assertThat(desk.out()).startsWith("From the close of 2026-10-02 to 2026-10-09");
        assertThat(desk.kobe("stats", "yesterday")).isEqualTo(2);
        assertThat(desk.kobe("stats", "2026-10-09", "2026-10-05")).isNotZero();
        assertThat(desk.err()).isNotBlank();
    }

    private static double equityOn(JsonNode sessions, String day) {
        for (JsonNode one : sessions) {
            if (one.get("session").asText().equals(day)) {
                return one.get("equity").asDouble();
            }
        }
        throw new IllegalArgumentException(day);
    }

    /// The golden series: 1.4 % in six sessions, too few for anything annual.
    @Test
    void statisticsOfAFileNeedNoDesk() throws IOException {
        Path file = Files.writeString(home.resolve("g1.csv"), """
                date,equity
                2026-01-05,100000
                2026-01-06,101000
                2026-01-07,100500
                2026-01-08,99000
                2026-01-09,100200
                2026-01-12,102000
                2026-01-13,101400
                """);
        TypedDesk nowhere = new TypedDesk(home, home.resolve("nowhere"));

        assertThat(nowhere.kobe("stats", "--equity", file.toString(), "--json")).isZero();

        JsonNode figures = nowhere.json().get("figures");
        assertThat(keys(figures)).containsExactlyInAnyOrderElementsOf(FIGURES);
        assertThat(figures).allSatisfy(DeskAnswersTest::isAFigure);
        assertThat(figures.at("/totalReturn/value").asDouble()).isCloseTo(0.014, within(1e-12));
        assertThat(figures.at("/maxDrawdown/value").asDouble()).isCloseTo(-0.0198019802, within(1e-9));
        for (String few : List.of("cagr", "volatility", "sharpe", "sharpeError", "winRateTrades", "profitFactor")) {
            assertThat(figures.at("/" + few + "/value").isNull()).as(few).isTrue();
            assertThat(figures.at("/" + few + "/why").asText()).as(few).isNotBlank();
        }
        assertThat(nowhere.desk()).doesNotExist();
        assertThat(nowhere.kobe("stats", "--equity", file.toString())).isZero();
        assertThat(nowhere.out()).contains("totalReturn", "+1.40 %");
    }

    @Test
    void theTicketHasExactlyTheKeysThatProgramsRelyOn() throws IOException {
        takeANewDesk();
        JsonNode ticket = asked("rebalance");

        assertThat(keys(ticket)).containsExactlyElementsOf(TICKET_KEYS);
        assertThat(ticket.get("ticket").asText()).isEqualTo("T-2026-10-01");
        assertThat(ticket.get("hash").asText()).matches("[0-9a-f]{64}");
        assertThat(ticket.get("expires").asText()).startsWith("2026-10-01T");
        assertThat(ticket.get("lines")).isNotEmpty().allSatisfy(line -> {
            assertThat(keys(line)).containsExactlyElementsOf(LINE_KEYS);
            for (String number : List.of("line", "quantity", "limit", "mid", "valueBase", "costBase", "costBps")) {
                assertThat(line.get(number).isNumber()).as(number).isTrue();
            }
            assertThat(line.get("side").asText()).isIn("BUY", "SELL");
        });
        assertThat(ticket.get("checks")).isNotEmpty().allSatisfy(check -> {
            assertThat(keys(check)).contains("number", "code", "result", "value", "limit", "sentence");
            assertThat(check.get("number").isInt()).isTrue();
        });
        assertThat(ticket.get("turnover").isNumber()).isTrue();
        assertThat(keys(ticket.get("cash"))).containsExactly("before", "after");
        assertThat(ticket.at("/cash/before/GBP").isNumber()).isTrue();
        assertThat(desk.kobe("rebalance")).isZero();
        assertThat(desk.out()).contains("Ticket T-2026-10-01", "Checks: ", "Hash ");
    }

    /// The settings' threshold is 2 % of equity. On a new desk every target is a third away, which half of equity is
    /// not; a month later nothing has drifted by 2 %, and everything by more than nothing.
    @Test
    void aThresholdOfTheCommandDecidesWhichDriftIsTraded() throws IOException {
        TypedDesk later = desk;
        takeANewDesk();
        assertThat(asked("rebalance").get("lines").size()).isGreaterThanOrEqualTo(3);
        takeANewDesk();
        assertThat(asked("rebalance", "--threshold=0.5").get("lines")).isEmpty();

        assertThat(later.kobe("rebalance", "--threshold", "0", "--json")).isZero();
        assertThat(later.json().get("lines")).isNotEmpty();
        TypedDesk copy = new TypedDesk(home, TypedDesk.copy(lived.resolve("desk"), home.resolve("usual")));
        assertThat(copy.kobe("rebalance", "--json")).isZero();
        assertThat(copy.json().get("lines")).isEmpty();
        assertThat(copy.json().get("state").asText()).isEqualTo("SKIPPED");
    }

    @Test
    void aThresholdThatIsNoShareIsRefused() {
        for (String wrong : List.of("-0.01", "0.51", "2", "1E+999999999")) {
            assertThat(desk.kobe("rebalance", "--threshold=" + wrong)).as(wrong).isEqualTo(1);
            assertThat(desk.err()).contains("--threshold is ", "allowed: a share of equity from 0 to 0.5");
        }
        assertThat(desk.kobe("rebalance", "--threshold=much")).isEqualTo(2);
    }

    @Test
    void aTicketIsApprovedAndSentOnceAndTheVenueHasItOnce() throws IOException {
        takeANewDesk();
        List<String> before = sent();
        String id = asked("rebalance").get("ticket").asText();
        String code = desk.json().get("hash").asText().substring(0, 6);
        assertThat(keys(asked("execute", id))).containsExactlyElementsOf(TICKET_KEYS);
        assertThat(desk.kobe("execute", id)).isZero();
        assertThat(desk.out()).contains("Dry run: nothing was sent.");

        assertThat(desk.kobe("execute", id, "--live", "--code", code)).isEqualTo(1);
        assertThat(desk.err()).contains("has not been approved");
        JsonNode approved = asked("approve", id);
        assertThat(keys(approved)).containsExactlyElementsOf(TICKET_KEYS);
        assertThat(approved.get("hash").asText()).startsWith(code);
        assertThat(desk.kobe("execute", id, "--live")).isEqualTo(1);
        assertThat(desk.err()).contains("--code");
        assertThat(desk.kobe("execute", id, "--live", "--code", "zzzzzz", "--json"))
                .isEqualTo(1);
        assertThat(desk.err()).contains("'zzzzzz' is not the first six hex digits");
        assertThat(desk.out()).isEmpty();
        assertThat(sent()).as("nothing has left so far").isEqualTo(before);

        assertThat(asked("execute", id, "--live", "--code", code).get("state").asText())
                .isIn("FILLED", "PARTLY_FILLED");
        List<String> once = sent();
        assertThat(once).hasSizeGreaterThan(before.size()).doesNotHaveDuplicates();
        desk.kobe("execute", id, "--live", "--code", code);
        assertThat(sent()).as("a second time sends nothing").isEqualTo(once);
        desk.kobe("check", "--json");
        assertThat(desk.json().get("lines"))
                .filteredOn(line -> line.get("name").asText().equals("books"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("result").asText()).isEqualTo("pass"));
    }

    @Test
    void namesThatAreNoTicketAreRefusedInWords() {
        for (String command : List.of("approve", "execute")) {
            assertThat(desk.kobe(command)).isEqualTo(2);
            assertThat(desk.kobe(command, "November")).isEqualTo(1);
            assertThat(desk.err()).contains("'November' is no ticket; allowed: T-YYYY-MM-DD");
            assertThat(desk.kobe(command, "T-2031-01-02")).isEqualTo(1);
            assertThat(desk.err()).contains("There is no ticket T-2031-01-02");
        }
    }

    @Test
    void theSnapshotIsTheMissionsAndAddsUpToTheCent() throws IOException {
        JsonNode snapshot = asked("snapshot");

        assertThat(keys(snapshot)).containsExactly("timestamp", "total_equity", "cash", "positions");
        BigDecimal sum = snapshot.get("cash").decimalValue();
        assertThat(snapshot.get("positions")).isNotEmpty();
        for (JsonNode one : snapshot.get("positions")) {
            assertThat(keys(one))
                    .containsExactly(
                            "symbol", "quantity", "avg_cost", "market_price", "market_value", "unrealized_pnl");
            for (String number : List.of("quantity", "avg_cost", "market_price", "market_value", "unrealized_pnl")) {
                assertThat(one.get(number).isNumber()).as(number).isTrue();
            }
            sum = sum.add(one.get("market_value").decimalValue());
        }
        assertThat(snapshot.get("total_equity").decimalValue()).isEqualByComparingTo(sum);
        JsonNode sessions = demonstration.get("sessions");
        assertThat(sum)
                .isEqualByComparingTo(
                        sessions.get(sessions.size() - 1).get("equity").decimalValue());
        assertThat(desk.desk().resolve("snapshots").resolve("2026-10-30.json")).hasContent(desk.out());
        assertThat(desk.kobe("snapshot")).isZero();
        assertThat(desk.out()).startsWith("Snapshot of 2026-10-30: ");
    }

    @Test
    void aHaltHoldsUntilAResumeWithAReason() throws IOException {
        JsonNode halted = asked("halt", "the", "phone", "rang");
        assertThat(keys(halted)).containsExactly("halted", "reason", "sentence");
        assertThat(halted.get("halted").asBoolean()).isTrue();
        assertThat(halted.get("reason").asText()).isEqualTo("the phone rang");
        assertThat(desk.desk().resolve("run").resolve("HALT")).content().contains("the phone rang");

        assertThat(desk.kobe("resume")).isEqualTo(2);
        JsonNode resumed = asked("resume", "it", "was", "nothing");
        assertThat(keys(resumed)).containsExactly("state", "ramp", "sentence");
        assertThat(resumed.get("ramp").isNumber()).isTrue();
        assertThat(desk.desk().resolve("run").resolve("HALT")).doesNotExist();
        assertThat(desk.kobe("resume", "again")).isEqualTo(1);
        assertThat(desk.kobe("halt")).isZero();
        assertThat(desk.out()).startsWith("Halted: ");
    }

    @Test
    void aHaltThatFindsNoDeskSaysSo() {
        TypedDesk nowhere = new TypedDesk(home, home.resolve("mistyped"));

        assertThat(nowhere.kobe("halt", "stop")).isEqualTo(1);

        assertThat(nowhere.err()).contains("There is no desk in " + nowhere.desk());
        assertThat(nowhere.desk().resolve("run").resolve("HALT")).exists();
    }

    @Test
    void theReportOfAMonthIsWritten() throws IOException {
        JsonNode report = asked("report", "2026-10");
        assertThat(keys(report)).containsExactly("month", "file");
        assertThat(Files.readString(Path.of(report.get("file").asText()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(desk.kobe("report", "2026-10")).isZero();
        assertThat(desk.out()).startsWith("Report of 2026-10: ");
        JsonNode copy = asked("report", "2026-10", "--shareable");
        assertThat(copy.get("file").asText()).endsWith("2026-10-report-shareable.pdf");
        assertThat(Path.of(copy.get("file").asText())).isNotEmptyFile();
        assertThat(Path.of(report.get("file").asText())).isNotEmptyFile();
        assertThat(desk.kobe("report", "2025-01")).isEqualTo(1);
        assertThat(desk.err()).isNotBlank();
        assertThat(desk.kobe("report", "October")).isEqualTo(1);
        assertThat(desk.err()).contains("'October' is no month; allowed: YYYY-MM");
        assertThat(desk.kobe("report")).isEqualTo(2);
    }

    @Test
    void deskAndJsonStandBeforeOrAfterTheCommand() {
        String folder = desk.desk().toString();

        assertThat(desk.bare("--json", "--desk", folder, "stats")).isZero();
        String before = desk.out();
        assertThat(desk.bare("--desk=" + folder, "stats", "--json")).isZero();
        assertThat(desk.out()).isEqualTo(before);
        assertThat(desk.bare("stats", "--json", "--desk", folder)).isZero();
        assertThat(desk.out()).isEqualTo(before).startsWith("{");
    }

    @Test
    void whatIsTypedWronglyIsAUsageErrorAndNothingStandsOnStandardOutput() {
        for (String wrong : List.of("--nonsense", "stats --equity", "rebalance --as-of=tomorrow", "fly")) {
            assertThat(desk.kobe(wrong.split(" "))).as(wrong).isEqualTo(2);
            assertThat(desk.out()).as(wrong).isEmpty();
            assertThat(desk.err()).as(wrong).isNotBlank();
        }
    }
}
