// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.cli.DrillServices.Drill;
import dev.kobe.cli.DrillServices.Drilled;
import dev.kobe.cli.DrillServices.Drilled.Verdict;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrillPrintTest {
    private final StringWriter out = new StringWriter();
    private final DrillPrint print =
            new DrillPrint(new Console(new PrintWriter(out), new PrintWriter(new StringWriter())));
    private final DrillServices.Ran ran = new DrillServices.Ran(
            new Drill(
                    Instant.parse("2026-11-20T12:00:00Z"),
                    List.of(
                            new Drilled(
                                    "vix",
                                    "VIX",
                                    "halt at 40",
                                    Optional.of(new BigDecimal("5.333")),
                                    Optional.of(new BigDecimal("92.045")),
                                    3,
                                    Verdict.OK,
                                    "in time"),
                            new Drilled(
                                    "service",
                                    "Services",
                                    "pause at 1",
                                    Optional.empty(),
                                    Optional.empty(),
                                    0,
                                    Verdict.FAILED,
                                    "the desk did not halt")),
                    Map.of("data.apart", "There is one source of quotes.")),
            Outcome.ok(Path.of("drill-2026-11-20.json")));

    @Test
    void theTableHasARowForEachBreakerAndNamesWhatWasNotDrilled() {
        print.text(ran);

        assertThat(out.toString().lines().toList())
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .containsExactly("ok", "vix", "halt at 40", "5.333", "92.045", "3", "in time"))
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .containsExactly("failed service", "pause at 1", "–", "–", "0", "the desk did not halt"))
                .contains("not drilled: data.apart. There is one source of quotes.", "drill-2026-11-20.json");
    }

    @Test
    void whatWasNotMeasuredIsNullInJson() throws IOException {
        print.json(ran);

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/breakers/0/lastCancelMillis").decimalValue()).isEqualByComparingTo("92.045");
        assertThat(json.at("/breakers/0/verdict").textValue()).isEqualTo("ok");
        assertThat(json.at("/breakers/1/decisionMillis").isNull()).isTrue();
        assertThat(json.at("/notDrilled/data.apart").textValue()).isEqualTo("There is one source of quotes.");
        assertThat(json.at("/kept").textValue()).isEqualTo("drill-2026-11-20.json");
    }
}
