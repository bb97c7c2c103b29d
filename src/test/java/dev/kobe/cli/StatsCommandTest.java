// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kobe stats` on files whose figures are known beforehand.
class StatsCommandTest {
    private static final int SESSIONS = 300;

    @TempDir
    Path home;

    private TypedDesk desk;

    @BeforeEach
    void standNowhere() throws IOException {
        desk = new TypedDesk(home, home.resolve("nowhere"));
    }

    /// A file of so many weekdays from the second of January 2024, each changed by its own return.
    private String curve(String name, LocalDate first, IntToDoubleFunction change) throws IOException {
        StringBuilder lines = new StringBuilder("date,equity\n");
        LocalDate day = first;
        double value = 100_000;
        for (int at = 0; at <= SESSIONS; at++) {
            lines.append(day).append(',').append(String.format(Locale.ROOT, "%.10f%n", value));
            value *= 1 + change.applyAsDouble(at);
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return Files.writeString(home.resolve(name), lines.toString()).toString();
    }

    private String curve(String name, IntToDoubleFunction change) throws IOException {
        return curve(name, LocalDate.of(2024, 1, 2), change);
    }

    /// Up 2 % and down 1 % in turn: the mean is 0.5 %, each return lies 1.5 % from it.
    private static double turn(int at) {
        return at % 2 == 0 ? 0.02 : -0.01;
    }

    private JsonNode stats(String... more) throws IOException {
        List<String> typed = new ArrayList<>(List.of("stats", "--json"));
        typed.addAll(List.of(more));
        assertThat(desk.kobe(typed.toArray(String[]::new))).as(desk.err()).isZero();
        return desk.json();
    }

    private static double value(JsonNode stats, String name) {
        assertThat(stats.at("/figures/" + name + "/value").isNumber()).as(name).isTrue();
        return stats.at("/figures/" + name + "/value").asDouble();
    }

    private static String why(JsonNode stats, String name) {
        assertThat(stats.at("/figures/" + name + "/value").isNull()).as(name).isTrue();
        return stats.at("/figures/" + name + "/why").asText();
    }

    @Test
    void aSeriesInTurnHasTheFiguresOfItsFormula() throws IOException {
        JsonNode stats = stats("--equity", curve("turn.csv", StatsCommandTest::turn));

        assertThat(value(stats, "downsideDeviation")).isCloseTo(0.01 / Math.sqrt(2) * Math.sqrt(252), within(1e-9));
        assertThat(value(stats, "sortino")).isCloseTo(0.005 / (0.01 / Math.sqrt(2)) * Math.sqrt(252), within(1e-6));
        assertThat(value(stats, "omega")).isCloseTo(2, within(1e-8));
        assertThat(value(stats, "valueAtRisk95")).isCloseTo(-0.01, within(1e-9));
        assertThat(value(stats, "expectedShortfall95")).isCloseTo(-0.01, within(1e-9));
        assertThat(value(stats, "tailRatio")).isCloseTo(2, within(1e-7));
        assertThat(value(stats, "skewness")).isCloseTo(0, within(1e-6));
        assertThat(value(stats, "averageDrawdown")).isCloseTo(-0.01, within(1e-9));
        assertThat(value(stats, "painIndex")).isCloseTo(0.005, within(1e-9));
        assertThat(value(stats, "martin")).isCloseTo(value(stats, "cagr") / (0.01 / Math.sqrt(2)), within(1e-6));
        assertThat(why(stats, "calmar")).contains("36 months", "300 of 756");
    }

    @Test
    void fallsYearsWindowsAndIntervalsStandBesideTheFigures() throws IOException {
        JsonNode stats = stats("--equity", curve("turn.csv", StatsCommandTest::turn));

        List<String> keys = new ArrayList<>();
        stats.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactly("figures", "months", "years", "intervals", "drawdowns", "rolling");
        assertThat(stats.get("drawdowns")).hasSize(5).allSatisfy(fall -> {
            assertThat(fall.get("depth").asDouble()).isCloseTo(-0.01, within(1e-9));
            assertThat(fall.get("sessionsDown").asInt()).isEqualTo(1);
        });
        assertThat(stats.at("/rolling/sessions")).hasSize(SESSIONS - 62);
        assertThat(stats.at("/rolling/volatility")).hasSize(SESSIONS - 62);
        assertThat(stats.at("/rolling/beta").get(0).isNull()).isTrue();
        assertThat(stats.at("/years/0/year").asInt()).isEqualTo(2024);
        assertThat(stats.at("/years/0/whole").asBoolean()).isFalse();
        assertThat(stats.at("/years/1/whole").asBoolean()).isTrue();
        assertThat(stats.at("/intervals/sharpe/low").asDouble()).isLessThan(value(stats, "sharpe"));
        assertThat(stats.at("/intervals/sharpe/high").asDouble()).isGreaterThan(value(stats, "sharpe"));
        assertThat(stats.at("/intervals/sharpe/definition").asText()).contains("Politis and Romano, 1994", "seed 1");
    }

    @Test
    void aDeskThatIsHalfItsBenchmarkHasABetaOfOneHalf() throws IOException {
        String half = curve("half.csv", at -> turn(at) / 2);
        String whole = curve("whole.csv", StatsCommandTest::turn);

        JsonNode stats = stats("--equity", half, "--benchmark", whole);

        assertThat(value(stats, "beta")).isCloseTo(0.5, within(1e-8));
        assertThat(value(stats, "alpha")).isCloseTo(0, within(1e-6));
        assertThat(value(stats, "rSquared")).isCloseTo(1, within(1e-8));
        assertThat(value(stats, "trackingError"))
                .isCloseTo(0.0075 * Math.sqrt(300.0 / 299) * Math.sqrt(252), within(1e-8));
        assertThat(value(stats, "battingAverage")).isCloseTo(0.5, within(1e-12));
        assertThat(value(stats, "captureDown"))
                .isCloseTo((Math.pow(0.995, 252) - 1) / (Math.pow(0.99, 252) - 1), within(1e-8));
        assertThat(stats.at("/rolling/beta/0").asDouble()).isCloseTo(0.5, within(1e-8));
    }

    @Test
    void withoutABenchmarkOrTrialsTheFigureSaysWhatIsWanting() throws IOException {
        String file = curve("turn.csv", StatsCommandTest::turn);

        JsonNode alone = stats("--equity", file);
        JsonNode once = stats("--equity", file, "--trials", "1");

        assertThat(why(alone, "beta")).contains("no benchmark");
        assertThat(why(alone, "deflatedSharpe")).contains("strategy.trials", "--trials");
        assertThat(value(once, "deflatedSharpe")).isEqualTo(value(once, "probabilisticSharpe"));
    }

    /// No loss and no spread: every ratio that would divide by them is absent, and none is infinite.
    @Test
    void aSeriesThatNeverChangesItsPaceHasNoRatios() throws IOException {
        JsonNode stats = stats("--equity", curve("flat.csv", at -> 0));

        for (String name : List.of("sharpe", "sortino", "omega", "skewness", "tailRatio", "martin", "stability")) {
            assertThat(why(stats, name)).as(name).isNotBlank();
        }
        assertThat(value(stats, "painIndex")).isZero();
        assertThat(stats.at("/intervals/sharpe/low").isNull()).isTrue();
        assertThat(stats.at("/intervals/sharpe/why").asText()).contains("0 of 1000 draws");
    }

    @Test
    void aBenchmarkOfOtherDaysAndTrialsBelowOneAreRefusedInOneSentence() throws IOException {
        String file = curve("turn.csv", StatsCommandTest::turn);
        String early = curve("early.csv", LocalDate.of(2010, 1, 4), StatsCommandTest::turn);

        assertThat(desk.kobe("stats", "--equity", file, "--benchmark", early)).isEqualTo(1);
        assertThat(desk.err().strip()).contains("early.csv shares 0 days").hasLineCount(1);
        assertThat(desk.kobe("stats", "--equity", file, "--trials", "0")).isEqualTo(1);
        assertThat(desk.err().strip()).isEqualTo("--trials is 0; allowed: a whole number from 1.");
        assertThat(desk.kobe(
                        "stats",
                        "--equity",
                        file,
                        "--benchmark",
                        home.resolve("no.csv").toString()))
                .isEqualTo(1);
        assertThat(desk.err()).contains("There is no file");
    }

    @Test
    void theTextTellsWorstFallsWindowsAndIntervals() throws IOException {
        String file = curve("turn.csv", StatsCommandTest::turn);

        assertThat(desk.kobe("stats", "--equity", file, "--benchmark", file)).isZero();

        assertThat(desk.out())
                .containsPattern("(?m)^beta +1\\.00 ")
                .containsPattern("(?m)^informationRatio +— ")
                .contains("95 % intervals", "Last 63 sessions", "  1  -1.00 %");
    }
}
