// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.app.Wiring;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final Instant NOW = Instant.parse("2017-01-10T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FUNDS = List.of("XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY");

    @TempDir
    Path home;

    private Path prices;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writePrices() throws IOException {
        prices = Files.createDirectory(home.resolve("prices"));
        for (String fund : FUNDS) {
            Files.writeString(prices.resolve(fund + ".csv"), file(FUNDS.indexOf(fund)));
        }
    }

    /// Two years of a price that rises by a fixed step a session, faster for later funds.
    private static String file(int speed) {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Adj Close,Volume\n");
        double price = 50;
        for (LocalDate day :
                TradingCalendar.of(Venue.NEW_YORK).between(LocalDate.of(2014, 12, 1), LocalDate.of(2016, 12, 30))) {
            price += 0.01 * speed;
            String cell = String.format(java.util.Locale.ROOT, "%.6f", price);
            text.append(day).append((',' + cell).repeat(5)).append(",100\n");
        }
        return text.toString();
    }

    private int kobe(String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        Services services = Wiring.services(home, () -> NOW);
        int code = KobeCommand.run(services, new PrintWriter(outText), new PrintWriter(errText), arguments);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    private JsonNode json() throws IOException {
        return JSON.readTree(out);
    }

    private String folder() {
        return prices.toString();
    }

    @Test
    void ranksFromAFolderWithoutADesk() throws IOException {
        assertThat(kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30", "--json"))
                .isZero();

        JsonNode signal = json();
        assertThat(signal.get("asOf").asText()).isEqualTo("2016-12-30");
        assertThat(signal.get("formation").asInt()).isEqualTo(12);
        assertThat(signal.get("skip").asInt()).isEqualTo(1);
        assertThat(signal.get("ranking")).hasSize(9);
        assertThat(signal.get("ranking").findValuesAsText("symbol"))
                .isEqualTo(FUNDS.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(signal.get("ranking").get(8).get("momentum").asDouble()).isZero();
        assertThat(signal.get("ranking").get(2).get("targetWeight").asDouble()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(signal.get("ranking").get(3).get("targetWeight").asDouble()).isZero();
        assertThat(signal.get("unranked")).isEmpty();
        assertThat(err).isEmpty();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void saysThatItWasHeldAgainstNothing() throws IOException {
        kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30");
        assertThat(out).contains("Held against no second source of prices.");

        kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30", "--json");
        assertThat(json().get("comparison")).isEmpty();
        assertThat(json().get("noTicket").isNull()).isTrue();
    }

    @Test
    void holdsTheRankingAgainstASecondSourceThatAgrees() throws IOException {
        Path second = secondSource();

        assertThat(kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30"))
                .isZero();

        assertThat(out).contains("Held against the folder " + second.getFileName() + ": agrees, furthest apart");
        assertThat(err).isEmpty();
    }

    @Test
    void aSecondSourceThatDisagreesMeansNoTicket() throws IOException {
        Path second = secondSource();
        // The first of the nine stands at 50 throughout: 0.6 % more in November is a momentum of 60 bps.
        Path bent = second.resolve(FUNDS.getFirst() + ".csv");
        Files.writeString(
                bent, Files.readString(bent).replaceAll("(?m)^(2016-11-30),.*$", "$1,50.3,50.3,50.3,50.3,50.3,100"));
        String[] signal = {"signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30"};

        assertThat(kobe(signal)).isEqualTo(Console.REFUSED);
        assertThat(out)
                .contains("Momentum 12-1 of us-sectors", ": disagrees, furthest apart XLB by 60.0 bps of 50 allowed.")
                .contains("XLB          +0.00% and     +0.60%, 60.0 bps apart");
        assertThat(err).startsWith("No ticket: the folder ").contains("more than 50 bps: XLB +0.00 % and +0.60 %.");

        assertThat(kobe(join(signal, "--json"))).isEqualTo(Console.REFUSED);
        JsonNode compared = json().get("comparison").get(0);
        assertThat(compared.get("verdict").asText()).isEqualTo("disagrees");
        JsonNode apart = compared.get("values").get(8);
        assertThat(apart.get("symbol").asText()).isEqualTo("XLB");
        assertThat(apart.get("first").asDouble()).isZero();
        assertThat(apart.get("second").asDouble()).isCloseTo(0.006, within(1e-12));
        assertThat(apart.get("bps").asDouble()).isCloseTo(60, within(1e-9));
        assertThat(apart.get("within").asBoolean()).isFalse();
        assertThat(json().get("noTicket").asText()).isEqualTo(err.strip());
    }

    @Test
    void aSecondSourceThatIsSilentMeansNoTicket() throws IOException {
        Files.delete(secondSource().resolve("XLV.csv"));

        assertThat(kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30", "--json"))
                .isEqualTo(Console.REFUSED);

        assertThat(json().get("comparison").get(0).get("verdict").asText()).isEqualTo("silent");
        assertThat(json().get("noTicket").asText()).startsWith("No ticket: ").contains("momentum of XLV");
        assertThat(json().get("ranking")).hasSize(9);
    }

    /// A copy of the prices, named in the settings as the second source.
    private Path secondSource() throws IOException {
        Path second = Files.createDirectory(home.resolve("second"));
        for (String fund : FUNDS) {
            Files.copy(prices.resolve(fund + ".csv"), second.resolve(fund + ".csv"));
        }
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("config.yaml"),
                "prices: {second_folder: \"" + second.toString().replace('\\', '/') + "\"}\n");
        return second;
    }

    @Test
    void takesJsonAndDeskBeforeOrAfterTheCommand() {
        String desk = home.resolve("elsewhere").toString();
        String[] options = {"--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30"};

        kobe(join(new String[] {"--json", "--desk", desk, "signal"}, options));
        String before = out;
        kobe(join(join(new String[] {"signal"}, options), "--desk", desk, "--json"));

        assertThat(out).isEqualTo(before).startsWith("{");
    }

    private static String[] join(String[] first, String... second) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }

    @Test
    void printsATableForPeople() {
        kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30");

        assertThat(out.lines().toList().getFirst())
                .isEqualTo("Momentum 12-1 of us-sectors, signal of 2016-12-30: price of 2016-11-30 over price of"
                        + " 2015-11-30");
        assertThat(out.lines().toList().get(2))
                .matches(" +1  XLY +Consumer Discretionary +\\+\\d+\\.\\d\\d% +33\\.33%");
    }

    @Test
    void usesTheLastClosedSessionWhenNoDayIsTyped() throws IOException {
        kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--json");

        assertThat(json().get("asOf").asText()).isEqualTo("2017-01-09");
        assertThat(json().get("signalDate").asText()).isEqualTo("2016-12-30");
    }

    @Test
    void leavesAMissingFundUnrankedAndSaysWhy() throws IOException {
        Files.delete(prices.resolve("XLY.csv"));

        assertThat(kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2016-12-30", "--json"))
                .isZero();
        assertThat(json().get("unranked").get(0).get("symbol").asText()).isEqualTo("XLY");
        assertThat(json().get("unranked").get(0).get("why").asText()).isEqualTo("there are no prices of it");
    }

    @Test
    void refusesToRankWhenTheFolderHoldsOneBadFile() throws IOException {
        Files.writeString(prices.resolve("XLE.csv"), "Date,Open,High,Low,Close,Adj Close,Volume\n2016-12-30,1,1,1,1");

        assertThat(kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--json"))
                .isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err).contains("XLE.csv, line 2, Close: '1'; allowed: 7 cells; the line ends after 5.");
    }

    @Test
    void saysThatNothingCouldBeRanked() throws IOException {
        assertThat(kobe("signal", "--universe", "us-sectors", "--prices", folder(), "--as-of", "2018-06-29", "--json"))
                .isEqualTo(1);
        assertThat(json().get("ranking")).isEmpty();
        assertThat(json().get("unranked")).hasSize(9);
        assertThat(err).startsWith("Nothing can be ranked: XLB has no price in 2018-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signal --as-of tomorrow", "signal --top-n 99", "signal --nonsense", "backtest --execution later",
                "backtest --from 2016-01-01 --to 2015-01-01", "backtest --cost-bps -1", "import", "import prices",
                "qqq"
            })
    void endsWithTwoWhenItIsTypedWrongly(String line) {
        assertThat(kobe(line.split(" "))).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).contains("Usage: kobe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signal --universe no-such", "signal --prices no-such-folder --universe us-sectors",
                "signal --universe us-sectors", "import prices no-such-folder/XLB.csv"
            })
    void endsWithOneAndAReasonWhenItIsRefused(String line) {
        assertThat(kobe(line.split(" "))).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err.strip()).isNotEmpty().doesNotContain("Exception");
    }

    @Test
    void takesItsDefaultsFromTheSettings() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/config.yaml"),
                "universe: us-sectors\nstrategy: {top_n: 2, formation: 6, skip: 0}\n");

        assertThat(kobe("signal", "--prices", folder(), "--as-of", "2016-12-30", "--skip", "2", "--json"))
                .isZero();
        assertThat(json().get("formation").asInt()).isEqualTo(6);
        assertThat(json().get("skip").asInt()).isEqualTo(2);
        assertThat(json().get("topN").asInt()).isEqualTo(2);

        Files.writeString(home.resolve("config/config.yaml"), "strategy: {top: 2}\n");
        assertThat(kobe("signal", "--prices", folder())).isEqualTo(1);
        assertThat(err).contains("strategy.top is not a key");
    }

    @Test
    void importsAFolderOnceAndRanksFromTheLibrary() throws IOException {
        assertThat(kobe("import", "prices", folder(), "--json")).isZero();
        assertThat(json().get("files")).hasSize(9);
        assertThat(json().at("/files/0/symbol").asText()).isEqualTo("XLB");
        assertThat(json().at("/files/0/added").asInt()).isEqualTo(526);
        assertThat(home.resolve("data/desk/store/kobe.mv.db")).exists();

        assertThat(kobe("import", "prices", folder())).isZero();
        assertThat(out.lines()).hasSize(9).allMatch(line -> line.contains("nothing new"));

        kobe("signal", "--universe", "us-sectors", "--as-of", "2016-12-30", "--json");
        String fromLibrary = out;
        kobe("signal", "--universe", "us-sectors", "--as-of", "2016-12-30", "--json", "--prices", folder());
        assertThat(fromLibrary).isEqualTo(out);
    }

    @Test
    void canAskWhatWasKnownBefore() throws IOException {
        kobe("import", "prices", folder());

        assertThat(kobe(
                        "signal",
                        "--universe",
                        "us-sectors",
                        "--as-of",
                        "2016-12-30",
                        "--json",
                        "--known-at",
                        "2016-12-01T00:00:00Z"))
                .isEqualTo(1);
        assertThat(json().at("/unranked/0/why").asText())
                .isEqualTo("no price in 2016-12: its prices run from 2014-12-01 to 2016-11-30");
    }

    @Test
    void importsTheGoodFilesAndNamesTheBadOnes() throws IOException {
        Path bad = prices.resolve("XLE.csv");
        Files.writeString(bad, Files.readString(bad).replaceFirst("50\\.010000", "NaN"));

        assertThat(kobe("import", "prices", folder(), "--json")).isEqualTo(1);
        assertThat(json().get("files")).hasSize(8);
        assertThat(json().at("/refused/0/why").asText()).contains("XLE.csv, line 2, Open: 'NaN'; allowed");
        assertThat(err.lines()).hasSize(1);
    }

    @Test
    void saysWhatItFoundAndWhatASignalLeavesOut() throws IOException {
        Path file = prices.resolve("XLE.csv");
        String text = Files.readString(file);
        String last = text.substring(0, text.length() - 1)
                .lines()
                .reduce((one, other) -> other)
                .orElseThrow();
        Files.writeString(file, text.replace(last, last.replaceFirst("100$", "101")));

        assertThat(kobe("import", "prices", folder())).isZero();
        assertThat(out)
                .contains(
                        "UNFINISHED: the last bar, 2016-12-30, may be unfinished: its volume is the only one that is not"
                                + " in round hundreds - left out");
        assertThat(kobe("import", "prices", file.toString(), "--json")).isZero();
        assertThat(json().at("/files/0/seenBefore").asBoolean()).isTrue();

        assertThat(kobe("signal", "--universe", "us-sectors", "--as-of", "2016-12-30", "--json"))
                .isZero();
        assertThat(err).contains("XLE: 1 bar left out, UNFINISHED: 2016-12-30");
    }

    @Test
    void takesACorrectionOnlyWithWhatItCorrects() throws IOException {
        Path bad = prices.resolve("XLE.csv");
        Path fixed = prices.resolve("XLE-fixed.csv");
        String good = Files.readString(bad);
        Files.writeString(fixed, good);
        String line = good.lines().skip(200).findFirst().orElseThrow();
        String[] cells = line.split(",");
        Files.writeString(bad, good.replace(line, cells[0] + ",5000,5000,5000,5000,5000,100"));

        assertThat(kobe("import", "prices", fixed.toString())).isEqualTo(1);
        assertThat(err).contains("corrects XLE.csv; allowed: to import it together with that file");
        assertThat(kobe("import", "prices", bad.toString())).isZero();
        assertThat(out).contains("UNIT_FLIP");
        assertThat(kobe("import", "prices", bad.toString(), fixed.toString())).isZero();
        assertThat(out)
                .contains("CORRECTED: 1 bar taken from XLE-fixed.csv: " + cells[0])
                .doesNotContain("UNIT_FLIP");
    }

    @Test
    void showsItsProgressOnlyToATerminal() {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), true);
        Progress progress = new Progress(console, 2);

        progress.begin("XLB.csv");
        progress.begin("XLE.csv");
        progress.end();

        assertThat(err.toString()).isEqualTo("\r\u001b[K[1/2] XLB.csv\r\u001b[K[2/2] XLE.csv\r\u001b[K");
        kobe("import", "prices", folder());
        assertThat(this.err).isEmpty();
    }

    @Test
    void printsABacktestAndItsFiles() throws IOException {
        Path saved = home.resolve("saved");

        assertThat(kobe(
                        "backtest",
                        "--universe",
                        "us-sectors",
                        "--prices",
                        folder(),
                        "--out",
                        saved.toString(),
                        "--json"))
                .isZero();

        JsonNode backtest = json();
        // The first December is the first month end, so the first signal is of January 2016.
        assertThat(backtest.at("/months/0/signal").asText()).isEqualTo("2016-01-29");
        assertThat(backtest.at("/months/0/from").asText()).isEqualTo("2016-02-01");
        assertThat(backtest.at("/months/0/to").asText()).isEqualTo("2016-03-01");
        assertThat(backtest.at("/months/0/holdings").toString()).isEqualTo("[\"XLY\",\"XLV\",\"XLU\"]");
        assertThat(backtest.at("/definition/execution").asText()).isEqualTo("next-close");
        assertThat(backtest.at("/metrics/months").asInt()).isEqualTo(11);
        assertThat(backtest.at("/metrics/cagr").isNull()).isTrue();
        assertThat(backtest.at("/metrics/why").asText()).contains("cagr: under one year");
        assertThat(backtest.at("/metrics/maxDrawdown").asDouble()).isZero();
        assertThat(backtest.at("/daily/totalReturn").asDouble())
                .isCloseTo(backtest.at("/metrics/totalReturn").asDouble(), within(1e-12));
        assertThat(Files.readAllLines(saved.resolve("months.csv"))).hasSize(12);
        List<String> equity = Files.readAllLines(saved.resolve("equity.csv"));
        assertThat(equity.getFirst()).isEqualTo("date,equity");
        assertThat(equity.get(1)).isEqualTo("2016-02-01,1.0");
        assertThat(equity.getLast()).startsWith("2016-12-30,1.");
    }

    @Test
    void listsItsCommandsAndItsVersion() {
        assertThat(kobe("--help")).isZero();
        assertThat(out).contains("import").contains("signal").contains("backtest");
        assertThat(kobe("--version")).isZero();
        assertThat(out).startsWith("Kobe ");
    }

    /// The same ranking straight from the lines of the real files, found by their dates.
    @Test
    void ranksTheRealFundsAsTheirFilesSay() throws IOException {
        Path real = Shared.data("prices/us_sector_etf_yahoo");
        Map<String, Double> momenta = new HashMap<>();
        for (String fund : FUNDS) {
            Map<String, Double> byDay = new HashMap<>();
            for (String line : Files.readAllLines(real.resolve(fund + ".csv"))) {
                if (line.startsWith("2016-11-30") || line.startsWith("2015-11-30")) {
                    byDay.put(line.substring(0, 10), Double.parseDouble(line.split(",")[5]));
                }
            }
            momenta.put(fund, byDay.get("2016-11-30") / byDay.get("2015-11-30") - 1);
        }

        kobe("signal", "--universe", "us-sectors", "--prices", real.toString(), "--as-of", "2016-12-30", "--json");

        assertThat(json().get("ranking").findValuesAsText("symbol"))
                .isEqualTo(FUNDS.stream()
                        .sorted(Comparator.comparing(momenta::get).reversed())
                        .toList());
        for (JsonNode one : json().get("ranking")) {
            assertThat(one.get("momentum").asDouble())
                    .isEqualTo(momenta.get(one.get("symbol").asText()));
        }
    }
}
