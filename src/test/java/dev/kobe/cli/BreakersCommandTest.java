// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `kobe breakers replay`, typed without a desk.
class BreakersCommandTest {
    private static final String EQUITY = "when,worth\n2026-03-02,100\n2026-03-03,98\n2026-03-04,99\n2026-03-05,99.99\n";
    private static final String VIX =
            "DATE,OPEN,HIGH,LOW,CLOSE\n2026-03-02,20,20,20,20\n2026-03-03,20,20,20,20\n2026-03-05,41,41,41,41\n";

    @TempDir
    Path home;

    private TypedDesk desk;

    @BeforeEach
    void standNowhere() throws IOException {
        desk = new TypedDesk(home, home.resolve("nowhere"));
        Files.writeString(home.resolve("mine.csv"), EQUITY);
        Files.writeString(home.resolve("VIX.csv"), VIX);
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    private JsonNode replay(String... more) throws IOException {
        List<String> typed = new ArrayList<>(List.of("--json", "breakers", "replay"));
        typed.addAll(List.of(more));
        assertThat(desk.bare(typed.toArray(String[]::new))).as(desk.err()).isZero();
        assertThat(home.resolve("nowhere")).doesNotExist();
        return desk.json();
    }

    @Test
    void theDocumentHasTheShapeThatOtherProgramsRelyOn() throws IOException {
        JsonNode replay = replay("--equity", file("mine.csv"), "--vix", file("VIX.csv"));

        assertThat(replay.properties()).extracting(Map.Entry::getKey).containsExactly("days", "totals", "notReplayed");
        assertThat(replay.at("/days/1").toString())
                .isEqualTo(
                        "{\"date\":\"2026-03-03\",\"state\":\"HALT_ALL\",\"breakers\":{\"drawdown.day\":\"HALT_ALL\","
                                + "\"drawdown.peak\":\"CONTINUE\",\"drawdown.week\":\"CONTINUE\",\"vix\":\"ALERT_ONLY\","
                                + "\"vix.day\":\"CONTINUE\"}}");
        assertThat(replay.at("/days/2/state").asText()).isEqualTo("PAUSE_NEW");
        assertThat(replay.at("/days/2/breakers/vix").asText()).isEqualTo("PAUSE_NEW");
        assertThat(replay.at("/days/2/unknown/vix").asText())
                .isEqualTo("The newest VIX is that of the close of 2026-03-03, and another has closed since.");
        assertThat(replay.at("/days/3/state").asText()).isEqualTo("HALT_ALL");
        assertThat(replay.at("/totals/firstHalt").asText()).isEqualTo("2026-03-03");
        assertThat(replay.at("/totals/states/HALT_ALL").asInt()).isEqualTo(2);
        assertThat(replay.at("/totals/given/maxDrawdown").decimalValue()).isEqualByComparingTo("-0.02");
        assertThat(replay.at("/totals/flattensPerYear/value").isNull()).isTrue();
        assertThat(replay.at("/totals/flattensPerYear/why").asText()).isNotBlank();
        assertThat(replay.get("notReplayed").findValuesAsText("breaker"))
                .contains("vix.hour", "streak.losses", "service")
                .doesNotContain("vix");
    }

    @Test
    void theTextTellsEachChangeAndItsReason() {
        assertThat(desk.bare("breakers", "replay", "--equity", file("mine.csv"), "--cost-bps", "10"))
                .as(desk.err())
                .isZero();

        assertThat(desk.out())
                .contains("Breakers over 4 days, 2026-03-02 to 2026-03-05", "drawdown.peak    0.05 alert, 0.10 halt")
                .contains("Cost of a change of size: 10 bps")
                .contains("2026-03-03  HALT_ALL       0 % held  drawdown.day of 2026-03-03, until the next session:")
                .contains("2026-03-04  CONTINUE      25 % held  the ramp stands at 25 %")
                .contains("Not replayed: vix, vix.day. No closes of the VIX were given.");
    }

    @Test
    void levelsAndDaysAreThoseThatAreTyped() throws IOException {
        JsonNode replay = replay(
                "--equity",
                file("mine.csv"),
                "--levels",
                "drawdown.day: 0.5 halt",
                "--levels",
                "drawdown.peak: 0.01 pause, 0.02 halt",
                "--from",
                "2026-03-03",
                "--rebase-after",
                "1");

        assertThat(replay.at("/totals/days").asInt()).isEqualTo(3);
        assertThat(replay.at("/totals/levels/drawdown.peak").asText()).isEqualTo("0.01 pause, 0.02 halt");
        assertThat(replay.at("/totals/halts").asInt()).isZero();
    }

    static Stream<Arguments> refusals() {
        String one = "2026-03-02,100\n";
        return Stream.of(
                Arguments.of("", List.of(), "0 days with a value"),
                Arguments.of(one + one, List.of(), "line 2: 2026-03-02 does not follow"),
                Arguments.of(one + "2026-02-27,90\n", List.of(), "does not follow 2026-03-02"),
                Arguments.of(one + "2026-03-03,0\n", List.of(), "equity is 0; allowed: above zero"),
                Arguments.of(one + "2026-03-03,NaN\n", List.of(), "equity is 'NaN'"),
                Arguments.of(EQUITY, List.of("--levels", "drawdown.peak: 0 halt"), "level 0 is not above 0"),
                Arguments.of(EQUITY, List.of("--levels", "drawdown.peak: 0.05 halt, 0.1 pause"), "stands above halt"),
                Arguments.of(EQUITY, List.of("--levels", "peak: 0.1 halt"), "names no breaker"),
                Arguments.of(EQUITY, List.of("--levels", "streak.losses: 2 halt"), "names no closed lines"),
                Arguments.of(EQUITY, List.of("--rebase-after", "0"), "allowed: a whole number from 1"),
                Arguments.of(EQUITY, List.of("--cost-bps", "-1"), "allowed: 0 or above"),
                Arguments.of(EQUITY, List.of("--from", "2026-03-05"), "has 1 day between"),
                Arguments.of(EQUITY, List.of("--from", "2026-03-05", "--to", "2026-03-04"), "the earlier day first"),
                Arguments.of(EQUITY, List.of("--vix", "absent.csv"), "does not exist"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsWrongIsRefusedInOneSentence(String equity, List<String> more, String words) throws IOException {
        Files.writeString(home.resolve("bad.csv"), equity);
        List<String> typed = new ArrayList<>(List.of("breakers", "replay", "--equity", file("bad.csv")));
        typed.addAll(more);

        assertThat(desk.bare(typed.toArray(String[]::new))).isEqualTo(1);

        assertThat(desk.err().strip()).contains(words).hasLineCount(1);
        assertThat(desk.out()).isEmpty();
    }

    @Test
    void aVixOfOtherDaysOrBelowZeroIsRefused() throws IOException {
        Files.writeString(home.resolve("VIX.csv"), "observation_date,VIXCLS\n2020-03-02,20\n");
        assertThat(desk.bare("breakers", "replay", "--equity", file("mine.csv"), "--vix", file("VIX.csv")))
                .isEqualTo(1);
        assertThat(desk.err()).contains("has no close that was fresh");
        Files.writeString(home.resolve("VIX.csv"), "observation_date,VIXCLS\n2026-03-02,-20\n");
        assertThat(desk.bare("breakers", "replay", "--equity", file("mine.csv"), "--vix", file("VIX.csv")))
                .isEqualTo(1);
        assertThat(desk.err()).contains("line 2", "above zero");
        assertThat(desk.bare("breakers", "replay")).isEqualTo(2);
    }

    /// The rotation over the real funds, its falls counted from its own file and the VIX from its lines.
    @Test
    void theRotationOf2000To2016IsStoppedAsItsLinesSay() throws IOException {
        Path prices = Shared.data("prices/us_sector_etf_yahoo");
        Path vix = Shared.data("macro/vix-daily.csv");
        for (String typed : List.of("2000-01-01", "2000-02-01")) {
            assertThat(desk.bare(
                            "backtest",
                            "--prices",
                            prices.toString(),
                            "--universe",
                            "us-sectors",
                            "--formation",
                            "11",
                            "--from",
                            typed,
                            "--to",
                            "2016-12-30",
                            "--out",
                            file(typed)))
                    .as(desk.err())
                    .isZero();
        }
        Path equity = home.resolve("2000-02-01").resolve("equity.csv");

        JsonNode replay = replay("--equity", equity.toString(), "--vix", vix.toString());

        double peak = 0;
        double former = 0;
        int dayFalls = 0;
        List<String> underPeak = new ArrayList<>();
        Map<String, Integer> byYear = new TreeMap<>();
        Map<String, Double> closes = new HashMap<>();
        for (String line :
                Files.readAllLines(vix).subList(1, Files.readAllLines(vix).size())) {
            closes.put(line.split(",")[0], Double.parseDouble(line.split(",")[4]));
        }
        List<String> lines = Files.readAllLines(equity);
        for (String line : lines.subList(1, lines.size())) {
            String day = line.split(",")[0];
            double value = Double.parseDouble(line.split(",")[1]);
            peak = Math.max(peak, value);
            if (1 - value / peak >= 0.1) {
                underPeak.add(day);
            }
            dayFalls += former > 0 && 1 - value / former >= 0.02 ? 1 : 0;
            former = value;
            for (int level : new int[] {20, 25, 30, 40}) {
                byYear.merge(day.substring(0, 4) + " " + level, closes.get(day) >= level ? 1 : 0, Integer::sum);
            }
        }
        assertThat(underPeak).hasSize(1540).startsWith("2000-10-10");
        assertThat(replay.at("/totals/days").asInt()).isEqualTo(4257);
        assertThat(replay.at("/totals/breakers/drawdown.peak/HALT_ALL").asInt()).isEqualTo(1540);
        assertThat(replay.at("/totals/breakers/drawdown.day/HALT_ALL").asInt()).isEqualTo(dayFalls);
        assertThat(replay.at("/totals/unknown").isEmpty()).isTrue();
        Map<String, Integer> said = new TreeMap<>();
        Map<String, Integer> floors =
                Map.of("CONTINUE", 0, "ALERT_ONLY", 20, "REDUCE_SIZE", 25, "PAUSE_NEW", 30, "HALT_ALL", 40);
        for (JsonNode day : replay.get("days")) {
            for (int level : new int[] {20, 25, 30, 40}) {
                boolean reached = floors.get(day.at("/breakers/vix").asText()) >= level;
                said.merge(day.get("date").asText().substring(0, 4) + " " + level, reached ? 1 : 0, Integer::sum);
            }
        }
        assertThat(said).isEqualTo(byYear);
        assertThat(replay.at("/totals/withHalts/maxDrawdown").asDouble()).isNegative();

        JsonNode earlier = replay(
                "--equity", home.resolve("2000-01-01").resolve("equity.csv").toString());
        assertThat(earlier.at("/totals/breakers/drawdown.day/HALT_ALL").asInt()).isEqualTo(199);
        assertThat(earlier.at("/totals/given/end").asDouble()
                        / replay.at("/totals/given/end").asDouble())
                .isCloseTo(1, within(0.5));
    }
}
