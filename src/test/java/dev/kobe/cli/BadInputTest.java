// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalLine;
import dev.kobe.testing.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong is refused in one sentence, and the desk stays as it was to the byte.
class BadInputTest {
    private static final String HEADER = "Date,Open,High,Low,Close,Adj Close,Volume\n";
    private static final List<String> FUNDS = List.of("XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY");
    private static final LocalDate TODAY = TypedDesk.NOW.atZone(ZoneOffset.UTC).toLocalDate();

    @TempDir
    static Path made;

    @TempDir
    Path home;

    private TypedDesk desk;

    @BeforeAll
    static void makeADeskWithALibrary() throws IOException {
        TypedDesk first = new TypedDesk(made, made.resolve("desk"));
        new SimulatedDesks(new ConfigFolder(Shared.project("config")), TODAY)
                .create(first.desk(), SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()
                .close();
        Path good = Files.writeString(made.resolve("XLB.csv"), HEADER + day("2016-01-04", "50"));
        assertThat(first.kobe("import", "prices", good.toString())).isZero();
        assertThat(first.kobe("rebalance")).isZero();
    }

    @BeforeEach
    void takeACopy() throws IOException {
        desk = new TypedDesk(home, TypedDesk.copy(made.resolve("desk"), home.resolve("desk")));
    }

    private static String day(String date, String price) {
        return date + ("," + price).repeat(5) + ",100\n";
    }

    /// One bad file in every shape, and the words that name its fault; empty content stands for a file that is absent.
    static Stream<Arguments> badPrices() {
        String good = HEADER + day("2016-01-04", "50");
        return Stream.of(
                Arguments.of("empty", "", List.of("is empty", "allowed: the header")),
                Arguments.of(
                        "binary", "\u0000\u0001\u0002PNG\uFFFD\n\u0003", List.of("line 1, header", HEADER.strip())),
                Arguments.of("cut", good + "2016-01-05,50,50,5", List.of("line 3", "allowed: 7 cells")),
                Arguments.of("NaN", good + day("2016-01-05", "NaN"), List.of("line 3, Open: 'NaN'", "above zero")),
                Arguments.of("negative", good + day("2016-01-05", "-1"), List.of("line 3, Open: '-1'", "above zero")),
                Arguments.of("future", good + day("2026-11-21", "50"), List.of("line 3, Date: '2026-11-21'", "today")),
                Arguments.of("header", "Day,Price\n2016-01-04,50\n", List.of("line 1, header: 'Day,Price'")));
    }

    private void refusedInOneSentence(Path file, List<String> words, String... arguments) throws IOException {
        Map<String, String> before = desk.fingerprint();

        assertThat(desk.kobe(arguments)).as(desk.out()).isEqualTo(1);

        assertThat(desk.err().strip().lines()).as(desk.err()).hasSize(1);
        assertThat(desk.err()).contains(file.toString()).contains(words);
        assertThat(desk.out()).isEmpty();
        assertThat(desk.fingerprint()).isEqualTo(before);
    }

    private static String[] replay(Path prices) {
        return new String[] {
            "demo",
            "--headless",
            "--prices",
            prices.toString(),
            "--universe",
            "us-sectors",
            "--from",
            "2016-06-01",
            "--to",
            "2016-07-29"
        };
    }

    private static String[] backtest(Path prices) {
        return new String[] {"backtest", "--prices", prices.toString(), "--universe", "us-sectors"};
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPrices")
    void aBadPriceFileIsNamedWhereverItIsRead(String kind, String content, List<String> words) throws IOException {
        Path folder = Files.createDirectory(home.resolve("prices"));
        Path bad = Files.writeString(folder.resolve("XLE.csv"), content);

        refusedInOneSentence(bad, words, "import", "prices", bad.toString());
        refusedInOneSentence(bad, words, "import", "prices", folder.toString());
        refusedInOneSentence(bad, words, backtest(folder));
        refusedInOneSentence(bad, words, replay(folder));
    }

    @Test
    void whatIsNoFileIsNamed() throws IOException {
        Path absent = home.resolve("XLE.csv");
        refusedInOneSentence(
                absent, List.of("does not exist; allowed: a CSV file"), "import", "prices", absent.toString());
        Path folder = home.resolve("nowhere");
        refusedInOneSentence(folder, List.of("is no folder; allowed: a folder"), backtest(folder));
        refusedInOneSentence(folder, List.of("is no folder; allowed: a folder"), replay(folder));
        Path empty = Files.createDirectory(home.resolve("empty"));
        refusedInOneSentence(empty, List.of("has no price files"), "import", "prices", empty.toString());
        refusedInOneSentence(empty, List.of("has no prices of us-sectors"), backtest(empty));
        refusedInOneSentence(empty, List.of("has no prices of us-sectors"), replay(empty));
        Path nested = Files.createDirectories(empty.resolve("XLB.csv"));
        refusedInOneSentence(nested, List.of("is a folder"), "import", "prices", nested.toString());
        refusedInOneSentence(nested, List.of("is a folder"), backtest(empty));
        refusedInOneSentence(nested, List.of("is a folder"), replay(empty));
    }

    @Test
    void aReplayNeedsEveryFundAndAStretchWithSessions() throws IOException {
        Path folder = Files.createDirectory(home.resolve("prices"));
        for (String fund : FUNDS) {
            Files.writeString(folder.resolve(fund + ".csv"), history());
        }
        for (List<String> stretch : List.of(
                List.of("2016-07-02", "2016-07-04", "no session between"),
                List.of("2016-07-29", "2026-11-21", "2026-11-20"),
                List.of("1989-01-01", "2016-07-29", "1990-01-02"))) {
            Map<String, String> before = desk.fingerprint();
            assertThat(desk.kobe(
                            "demo",
                            "--headless",
                            "--prices",
                            folder.toString(),
                            "--universe=us-sectors",
                            "--from",
                            stretch.get(0),
                            "--to",
                            stretch.get(1)))
                    .isEqualTo(1);
            assertThat(desk.err()).contains(stretch.get(2));
            assertThat(desk.fingerprint()).isEqualTo(before);
        }
        Files.delete(folder.resolve("XLV.csv"));
        refusedInOneSentence(folder.resolve("XLV.csv"), List.of("There is no ", "one file SYMBOL.csv"), replay(folder));
    }

    private static String history() {
        StringBuilder text = new StringBuilder(HEADER);
        double price = 50;
        for (LocalDate day :
                TradingCalendar.of(Venue.NEW_YORK).between(LocalDate.of(2015, 1, 2), LocalDate.of(2016, 7, 29))) {
            price += 0.01;
            text.append(day(day.toString(), String.format(Locale.ROOT, "%.4f", price)));
        }
        return text.toString();
    }

    /// 1 January is no session: the replay begins on the first one after it.
    @Test
    void aReplayLivesItsStretchFromTheFirstSession() throws IOException {
        Path folder = Files.createDirectory(home.resolve("prices"));
        for (String fund : FUNDS) {
            Files.writeString(folder.resolve(fund + ".csv"), history());
        }
        TypedDesk replayed = new TypedDesk(home, home.resolve("replayed"));

        assertThat(replayed.kobe(
                        "demo",
                        "--headless",
                        "--prices",
                        folder.toString(),
                        "--universe=us-sectors",
                        "--from=2016-05-28",
                        "--to=2016-07-04",
                        "--json"))
                .as(replayed.err())
                .isZero();

        assertThat(replayed.json().at("/sessions/0/session").asText()).isEqualTo("2016-05-31");
        assertThat(replayed.json().get("sessions")).hasSize(24);
        assertThat(replayed.json().get("tickets").findValuesAsText("ticket"))
                .containsExactly("T-2016-06-01", "T-2016-07-01");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badEquity")
    void aBadEquityFileIsNamed(String kind, String content, List<String> words) throws IOException {
        Path bad = Files.writeString(home.resolve("equity.csv"), content);

        refusedInOneSentence(bad, words, "stats", "--equity", bad.toString());
    }

    static Stream<Arguments> badEquity() {
        String good = "date,equity\n2026-01-05,100\n";
        return Stream.of(
                Arguments.of("empty", "", List.of("0 days", "at least two lines")),
                Arguments.of("header only", "date,equity\n", List.of("0 days")),
                Arguments.of("cut", good + "2026-01-0", List.of("line 3", "no second column")),
                Arguments.of("cut day", good + "2026-01-0,5", List.of("line 3", "YYYY-MM-DD")),
                Arguments.of("NaN", good + "2026-01-06,NaN\n", List.of("line 3", "'NaN'", "above zero")),
                Arguments.of("infinity", good + "2026-01-06,Infinity\n", List.of("line 3", "'Infinity'")),
                Arguments.of("negative", good + "2026-01-06,-5\n", List.of("line 3", "-5", "above zero")),
                Arguments.of("zero", good + "2026-01-06,0\n", List.of("line 3", "above zero")),
                Arguments.of("exponent", good + "2026-01-06,1E999999999\n", List.of("line 3", "'1E999999999'")),
                Arguments.of("future", good + "2026-11-21,101\n", List.of("line 3", "2026-11-21", "up to today")),
                Arguments.of("falling days", good + "2026-01-02,101\n", List.of("line 3", "rising days")),
                Arguments.of("same day", good + "2026-01-05,101\n", List.of("line 3", "rising days")),
                Arguments.of("data as header", "2026-1-5,100\n2026-01-06,101\n", List.of("line 1", "YYYY-MM-DD")),
                Arguments.of("other file", "symbol;price\nXLB;5\n", List.of("line 2", "no second column")));
    }

    @Test
    void whatIsNoEquityFileIsNamed() throws IOException {
        Path absent = home.resolve("none.csv");
        refusedInOneSentence(absent, List.of("There is no file"), "stats", "--equity", absent.toString());
        refusedInOneSentence(home, List.of("is a folder", "date,equity"), "stats", "--equity", home.toString());
        Path binary = Files.write(home.resolve("binary.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, 0});
        refusedInOneSentence(binary, List.of("is not text", "UTF-8"), "stats", "--equity", binary.toString());
    }

    @Test
    void aByteOrderMarkIsNoHeader() throws IOException {
        Path file = Files.writeString(home.resolve("e.csv"), "\uFEFF2026-01-05,100\n2026-01-06,110\n2026-01-07,99\n");

        assertThat(desk.kobe("stats", "--equity", file.toString(), "--json")).isZero();

        assertThat(desk.json().at("/figures/totalReturn/n").asInt()).isEqualTo(2);
    }

    @Test
    void tenFaultsInTheSettingsAreTenSentencesAndNothingIsTouched() throws IOException {
        Path config = Files.createDirectories(home.resolve("config")).resolve("config.yaml");
        Files.writeString(config, """
                profile: real
                account: {id: 12, kind: savings}
                base_currency: pounds
                strategy:
                  top_n: three
                  formation: 61
                  drift_treshold: 0.02
                fx: GBP.USD
                gate: {order_share: 1.5}
                breakers:
                  drawdown_day: -0.02 halt
                """);
        Map<String, String> before = desk.fingerprint();
        for (String command :
                List.of("rebalance", "demo --headless --fresh", "report 2026-10", "approve T-2026-10-01")) {
            assertThat(desk.kobe(command.split(" "))).as(command).isEqualTo(1);
            assertThat(desk.err().strip().lines())
                    .as(command + ": " + desk.err())
                    .hasSize(10)
                    .allSatisfy(line ->
                            assertThat(line).startsWith(config + ", line ").contains("allowed: "));
            assertThat(desk.out()).isEmpty();
        }
        assertThat(desk.kobe("check", "--json")).isEqualTo(1);
        assertThat(desk.json().at("/lines/0/result").asText()).isEqualTo("fail");
        assertThat(desk.json().at("/lines/0/sentence").asText().lines()).hasSize(10);
        assertThat(desk.fingerprint()).isEqualTo(before);
        assertThat(desk.kobe("halt", "even so")).isZero();
    }

    private static final List<String> EVERY_COMMAND = List.of(
            "rebalance",
            "approve T-2026-10-01",
            "execute T-2026-10-01",
            "execute T-2026-10-01 --live --code 000000",
            "stats",
            "snapshot",
            "report 2026-10",
            "resume reason");

    private void everyCommandIsRefused(String... words) throws IOException {
        Map<String, String> before = desk.fingerprint();
        for (String command : EVERY_COMMAND) {
            assertThat(desk.kobe(command.split(" "))).as(command).isEqualTo(1);
            assertThat(desk.err()).as(command).contains(words);
            assertThat(desk.err().strip().lines()).as(command).hasSize(1);
            assertThat(desk.out()).as(command).isEmpty();
        }
        assertThat(desk.kobe("check", "--json")).isEqualTo(1);
        assertThat(desk.json().get("lines"))
                .filteredOn(line -> line.get("name").asText().equals("journal"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("result").asText()).isEqualTo("fail"));
        assertThat(desk.fingerprint()).isEqualTo(before);
    }

    private Path lastDay() throws IOException {
        try (Stream<Path> files = Files.list(desk.desk().resolve("journal"))) {
            return files.filter(one -> one.toString().endsWith(".log"))
                    .sorted()
                    .toList()
                    .getLast();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.intended", "edge.decayed"})
    void anEventOfANewerKobeIsRefusedAndTheDeskUntouched(String type) throws IOException {
        Journal.Line last = JournalFolder.read(desk.desk().resolve("journal")).getLast();
        String line = JournalLine.print(last.seq() + 1, last.at(), new Journal.Entry(type, 99, "{}"), last.hash());
        Files.writeString(lastDay(), line, StandardOpenOption.APPEND);

        everyCommandIsRefused(
                "line " + (last.seq() + 1) + " is a '" + type + "' of version 99",
                "the desk was used with a newer Kobe");
    }

    @Test
    void aLineChangedInTheMiddleIsRefusedWithItsFileAndLine() throws IOException {
        Path file = lastDay();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(2);
        String changed = lines.get(1).replaceFirst("\\d", "9").equals(lines.get(1))
                ? lines.get(1).replaceFirst("\\d", "8")
                : lines.get(1).replaceFirst("\\d", "9");
        String text = Files.readString(file).replace(lines.get(1), changed);
        Files.writeString(file, text);

        everyCommandIsRefused("journal " + file.getFileName() + " line 2 does not have the hash it claims");
    }

    @Test
    void aTornTailIsSetAsideAndReportedOnce() throws IOException {
        Files.writeString(lastDay(), "999\t2026-10-0", StandardOpenOption.APPEND);

        assertThat(desk.kobe("stats")).isEqualTo(1);
        assertThat(desk.err()).doesNotContain("torn");
        assertThat(desk.kobe("rebalance", "--json")).as(desk.err()).isZero();
        assertThat(desk.json().get("ticket").asText()).startsWith("T-");
        assertThat(desk.err()).contains("were no whole line", "quarantine");
        assertThat(desk.kobe("rebalance")).isZero();
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void aDeskThatIsNotSimulatedIsNeverMadeAnew() throws IOException {
        Files.delete(desk.desk().resolve("simulation.json"));
        Map<String, String> before = desk.fingerprint();

        assertThat(desk.kobe("demo", "--headless", "--fresh")).isEqualTo(1);

        assertThat(desk.err()).contains("is not a simulated one and is never made anew");
        assertThat(desk.fingerprint()).isEqualTo(before);
    }

    /// A real second process: the lock is the operating system's.
    private final class Holder implements AutoCloseable {
        private final Process child;

        Holder(TypedDesk held, String door) throws IOException {
            child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DeskHolder.class.getName(),
                            held.desk().toString(),
                            System.getProperty("kobe.project"),
                            door)
                    .redirectErrorStream(true)
                    .start();
            BufferedReader said = child.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).isEqualTo("HELD");
        }

        @Override
        public void close() {
            try (OutputStream in = child.getOutputStream()) {
                in.write('\n');
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
            assertThat(child.onExit().join().exitValue()).isZero();
        }
    }

    @Test
    @Tag("process")
    void aSecondKobeIsRefusedInWordsAndAHaltReachesTheOwner() throws IOException {
        String id = "T-2026-10-01";
        try (Holder owner = new Holder(desk, "open")) {
            assertThat(owner.child.isAlive()).isTrue();
            assertThat(desk.kobe("demo", "--headless", "--fresh")).isEqualTo(1);
            assertThat(desk.err()).contains("Another Kobe owns the desk in " + desk.desk());
            assertThat(desk.kobe("breakers", "--json")).as(desk.err()).isZero();
            assertThat(desk.json().get("fresh").asBoolean()).isTrue();
            assertThat(desk.json().at("/breakers/0/id").asText()).isEqualTo("drawdown.day");
            assertThat(desk.kobe("rebalance", "--threshold", "0.01")).isEqualTo(1);
            assertThat(desk.err()).contains("leave --as-of and --threshold out");
            assertThat(desk.kobe("rebalance")).isEqualTo(1);
            assertThat(desk.err()).contains("does not offer 'rebalance'");
            assertThat(desk.kobe("execute", id)).isZero();
            assertThat(desk.kobe("stats")).isEqualTo(1);

            assertThat(desk.kobe("halt", "from", "outside")).isZero();
            assertThat(desk.out()).contains("the desk's owner has cancelled");
            assertThat(desk.kobe("approve", id)).isEqualTo(1);
            assertThat(desk.err().strip()).isNotBlank();
            assertThat(desk.kobe("resume", "it", "was", "nothing")).isZero();
            assertThat(desk.desk().resolve("run").resolve("HALT")).doesNotExist();
        }
        assertThat(desk.kobe("rebalance"))
                .as("the desk is free again: %s", desk.err())
                .isZero();
    }

    @Test
    @Tag("process")
    void anOwnerThatDoesNotAnswerIsStillStoppedByTheFile() throws IOException {
        try (Holder owner = new Holder(desk, "silent")) {
            assertThat(owner.child.isAlive()).isTrue();
            assertThat(desk.kobe("approve", "T-2026-10-01")).isEqualTo(1);
            assertThat(desk.err()).contains("A Kobe owns the desk in", "does not answer: kobe halt still stops it");
            assertThat(desk.kobe("halt", "stop")).isZero();
            assertThat(desk.out()).contains("No owner answered");
            assertThat(desk.desk().resolve("run").resolve("HALT")).content().contains("stop");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a desk with spaces",
                "Schreibtisch für Zoë – 机",
                "very-long-0123456789012345678901234567890123456789/0123456789012345678901234567890123456789/"
                        + "0123456789012345678901234567890123456789/desk"
            })
    @Tag("process")
    void aDeskMayLieAnywhere(String name) throws IOException {
        TypedDesk there = new TypedDesk(home, TypedDesk.copy(made.resolve("desk"), home.resolve(name)));
        assertThat(there.kobe("rebalance", "--json")).as(there.err()).isZero();
        String id = there.json().get("ticket").asText();
        try (Holder owner = new Holder(there, "open")) {
            assertThat(owner.child.isAlive()).isTrue();
            assertThat(there.kobe("halt", "from", "afar")).isZero();
            assertThat(there.out()).contains("the desk's owner has cancelled");
            assertThat(there.kobe("resume", "good", "again")).as(there.err()).isZero();
            boolean port = Files.exists(there.desk().resolve("run").resolve("door"));
            assertThat(port).isEqualTo(name.startsWith("very-long"));
        }
        assertThat(there.kobe("approve", id)).as(there.err()).isZero();
        assertThat(there.kobe("execute", id)).isZero();
        assertThat(there.out()).contains("Dry run: nothing was sent.");
        assertThat(there.kobe("import", "prices", made.resolve("XLB.csv").toString()))
                .isZero();
        assertThat(there.out()).contains("imported before");
    }
}
