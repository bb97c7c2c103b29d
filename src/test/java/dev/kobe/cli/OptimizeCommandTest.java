// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `kobe optimize` on a table whose answers follow by hand: A moves by 2 and B by 3 of a hundred around
/// their means of 1 and 2 in a thousand, in patterns that have nothing to do with each other.
class OptimizeCommandTest {
    @TempDir
    Path home;

    private TypedDesk desk;

    @BeforeEach
    void standNowhere() throws IOException {
        desk = new TypedDesk(home, home.resolve("nowhere"));
    }

    private String table(boolean named, String... more) throws IOException {
        List<String> lines = new ArrayList<>(named ? List.of("date,A,B") : List.of());
        LocalDate day = LocalDate.of(2024, 1, 2);
        for (int at = 0; at < 40; at++) {
            double a = 0.001 + (at % 2 == 0 ? 0.02 : -0.02);
            double b = 0.002 + (at % 4 < 2 ? 0.03 : -0.03);
            lines.add((named ? day.plusDays(at) + "," : "") + a + "," + b);
        }
        lines.addAll(List.of(more));
        return Files.write(home.resolve("returns.csv"), lines).toString();
    }

    private JsonNode optimize(String... more) throws IOException {
        List<String> typed = new ArrayList<>(List.of("optimize", "--json", "--covariance", "sample"));
        typed.addAll(List.of(more));
        assertThat(desk.kobe(typed.toArray(String[]::new))).as(desk.err()).isZero();
        JsonNode answer = desk.json();
        assertThat(answer.get("status").asText()).isEqualTo("optimal");
        assertThat(answer.get("kktResidual").asDouble()).isLessThan(1e-9);
        assertThat(answer.get("maxViolation").asDouble()).isLessThan(1e-10);
        return answer;
    }

    @ParameterizedTest
    @CsvSource({
        // Variances of 4 and 9 parts: the weights are as their inverses.
        "min_variance, 0.692307692307692, 0.307692307692308",
        // As the inverses of the deviations of 2 and 3.
        "risk_parity, 0.6, 0.4",
        // As mean over variance, 1/4 to 2/9.
        "max_sharpe, 0.529411764705882, 0.470588235294118",
        "max_return, 0, 1",
        "equal_weight, 0.5, 0.5"
    })
    void twoUncorrelatedColumnsAreWeighedByHand(String mode, double a, double b) throws IOException {
        JsonNode weights = optimize("--returns", table(true), "--mode", mode).get("weights");

        assertThat(weights.get("A").asDouble()).isEqualTo(a, within(1e-8));
        assertThat(weights.get("B").asDouble()).isEqualTo(b, within(1e-8));
    }

    @Test
    void kellyTakesAHalfOfTheBetAndLeavesTheRestInCash() throws IOException {
        String file = table(true);
        JsonNode whole = optimize("--returns", file, "--mode", "kelly", "--fraction", "1")
                .get("weights");
        JsonNode half = optimize("--returns", file, "--mode", "kelly").get("weights");

        assertThat(whole.get("A").asDouble() + whole.get("B").asDouble()).isEqualTo(1, within(1e-9));
        assertThat(half.get("B").asDouble()).isEqualTo(whole.get("B").asDouble() / 2, within(1e-12));
    }

    @Test
    void aBoundAndAGroupBindAndSaySo() throws IOException {
        String file = table(true);
        JsonNode bound = optimize("--returns", file, "--bounds", "0,0.55");
        assertThat(bound.at("/weights/A").asDouble()).isEqualTo(0.55, within(1e-9));
        assertThat(bound.at("/limits/A").asText()).isEqualTo("at its upper bound of 55 %");
        assertThat(bound.at("/limits/B").asText()).isEqualTo("free");

        JsonNode group = optimize("--returns", file, "--group", "steady=A:0,0.3");
        assertThat(group.at("/weights/A").asDouble()).isEqualTo(0.3, within(1e-9));
        assertThat(group.at("/limits/A").asText()).isEqualTo("steady is at its most, 30 %");
    }

    @Test
    void aFileWithoutNamesAndDatesIsRead() throws IOException {
        assertThat(optimize("--returns", table(false)).at("/weights/A1").asDouble())
                .isEqualTo(9.0 / 13, within(1e-8));
    }

    @Test
    void aRowWithAGapIsLeftOutWholeAndCounted() throws IOException {
        JsonNode answer = optimize("--returns", table(true, "2024-03-01,,0.5", "2024-03-02,NaN,0.1"));

        assertThat(answer.at("/weights/A").asDouble()).isEqualTo(9.0 / 13, within(1e-8));
        assertThat(answer.get("notes").toString()).contains("2 rows in which a return is absent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mode best | --mode is 'best'; allowed: min_variance, max_sharpe",
                "--bounds 0.5 | --bounds is '0.5'; allowed: two shares",
                "--bounds 0.6,0.4 | --bounds is '0.6,0.4'",
                "--bounds 0,0.4 | These conditions contradict each other: the sum of the weights",
                "--covariance none | --covariance is 'none'; allowed: sample, ledoit_wolf",
                "--group x=C:0,1 | --group is 'x=C:0,1'; allowed: a name, columns of the file",
                "--fraction 2 | --fraction is 2.0; allowed: above 0",
                "--mode max_sharpe --risk-free 0.01 | No allocation within the conditions has an expected return above"
            })
    void whatCannotBeIsRefusedInASentence(String options, String why) throws IOException {
        List<String> typed = new ArrayList<>(List.of("optimize", "--returns", table(true)));
        typed.addAll(List.of(options.strip().split(" ")));
        assertThat(desk.kobe(typed.toArray(String[]::new))).isEqualTo(Console.REFUSED);
        assertThat(desk.err()).contains(why);

        typed.add("--json");
        assertThat(desk.kobe(typed.toArray(String[]::new))).isEqualTo(Console.REFUSED);
        assertThat(desk.json().get("status").asText()).isEqualTo("refused");
        assertThat(desk.json().get("weights").isNull()).isTrue();
        assertThat(desk.json().get("why").asText()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-01,0.1 | line 42: 1 returns, the first line has 2",
                "2024-03-01,0.1,five | line 42: 'five' is no return",
                "2024-03-01,-1.5,0.1 | The return of A in row 41 is -1.5"
            })
    void aFileThatIsWrongIsNamedWithItsLine(String line, String why) throws IOException {
        assertThat(desk.kobe("optimize", "--returns", table(true, line))).isEqualTo(Console.REFUSED);
        assertThat(desk.err()).contains(why);
    }

    @Test
    void tooShortAHistoryHasNoEstimate() throws IOException {
        Path file = Files.writeString(home.resolve("short.csv"), "A,B\n0.1,0.2\n0.2,0.1\n");
        assertThat(desk.kobe("optimize", "--returns", file.toString())).isEqualTo(Console.REFUSED);
        assertThat(desk.err()).contains("2 returns, at least 20 are needed");
        assertThat(desk.kobe("optimize", "--returns", home.resolve("no.csv").toString()))
                .isEqualTo(Console.REFUSED);
        assertThat(desk.err()).contains("There is no file");
    }
}
