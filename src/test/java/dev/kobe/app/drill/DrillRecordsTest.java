// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.cli.DrillServices.Drill;
import dev.kobe.cli.DrillServices.Drilled;
import dev.kobe.cli.DrillServices.Drilled.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillRecordsTest {
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path desk;

    @Test
    void aDeskWithoutADrillIsWarnedOf() {
        assertThat(line(AT)).extracting(CheckLine::result, CheckLine::value).containsExactly(Result.WARN, "never");
    }

    @Test
    void theSlowestTimesOfTheLatestDrillAreSaid() {
        write(drill(AT, one("9.100", "40.000", Verdict.OK), one("12.345", "31.500", Verdict.OK)));

        assertThat(line(AT.plusSeconds(60)))
                .isEqualTo(new CheckLine(
                        "fire drill",
                        Result.PASS,
                        "2026-11-20",
                        "2 breakers, slowest decision 12.345 ms, slowest last cancellation 40.000 ms"));
    }

    @Test
    void aSecondDrillOfADayStandsBesideTheFirstAndCounts() {
        Path first = write(drill(AT, one("9", "40", Verdict.OK)));
        Path second = write(drill(AT.plusSeconds(5), one("1500", "1600", Verdict.SLOW)));

        assertThat(first).hasFileName("drill-2026-11-20.json");
        assertThat(second).hasFileName("drill-2026-11-20-2.json");
        assertThat(line(AT.plusSeconds(60)).result()).isEqualTo(Result.FAIL);
        assertThat(line(AT.plusSeconds(60)).sentence()).contains("not in time: drawdown.day");
    }

    @Test
    void theTenthDrillOfADayIsLaterThanTheNinth() {
        for (int drill = 1; drill <= 9; drill++) {
            write(drill(AT, one("1500", "1600", Verdict.SLOW)));
        }
        write(drill(AT, one("9", "40", Verdict.OK)));

        assertThat(line(AT.plusSeconds(60)).result()).isEqualTo(Result.PASS);
    }

    @Test
    void aDrillIsOldAfterThirtyFiveDays() {
        write(drill(AT, one("9", "40", Verdict.OK)));

        assertThat(line(AT.plus(Duration.ofDays(35))).result()).isEqualTo(Result.PASS);
        assertThat(line(AT.plus(Duration.ofDays(35)).plusSeconds(1)).result()).isEqualTo(Result.WARN);
    }

    @Test
    void aDrillOfTheFutureIsUnknown() {
        write(drill(AT, one("9", "40", Verdict.OK)));

        assertThat(line(AT.minusSeconds(1)).value()).isEqualTo("unknown");
    }

    @Test
    void anUnreadableFileIsUnknownAndNotAnOlderOne() throws IOException {
        write(drill(AT, one("9", "40", Verdict.OK)));
        Files.writeString(desk.resolve("reports").resolve("drill-2026-11-21.json"), "{\"at\":");

        assertThat(line(AT.plusSeconds(60)))
                .extracting(CheckLine::result, CheckLine::value)
                .containsExactly(Result.WARN, "unknown");
    }

    @Test
    void aDrillOfNothingProvesNothing() {
        write(drill(AT));

        assertThat(line(AT.plusSeconds(60)).result()).isEqualTo(Result.FAIL);
    }

    private CheckLine line(Instant now) {
        return new DrillRecords(desk).line(now);
    }

    private Path write(Drill drill) {
        return new DrillRecords(desk).write(drill).orThrow();
    }

    private static Drill drill(Instant at, Drilled... breakers) {
        return new Drill(at, List.of(breakers), Map.of("data.apart", "There is one source of quotes."));
    }

    private static Drilled one(String decision, String last, Verdict verdict) {
        return new Drilled(
                "drawdown.day",
                "Day drawdown",
                "halt at 2 %",
                Optional.of(new BigDecimal(decision)),
                Optional.of(new BigDecimal(last)),
                3,
                verdict,
                "said");
    }
}
