// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.testing.Shared;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All funds go the same way, so that the rotation earns that whatever it holds: still, but for falls of 3 % that the
/// next session makes good. Each halts the day at 2 % and is flattened.
class HistoryCheckTest {
    private static final ConfigFolder FILES = new ConfigFolder(Shared.project("config"));
    private static final KobeConfig CONFIG = FILES.config().orThrow();
    private static final Universe UNIVERSE = FILES.universe("uk-sectors").orThrow();

    @TempDir
    private Path desk;

    /// Prices of the years 2020 to 2023, with falls on these days; the first signal is of the end of January 2021.
    private static Map<String, PriceHistory> histories(List<LocalDate> falls) {
        List<LocalDate> days =
                TradingCalendar.of(Venue.LONDON).between(LocalDate.of(2020, 1, 2), LocalDate.of(2023, 12, 29));
        long[] dates = days.stream().mapToLong(LocalDate::toEpochDay).toArray();
        double[] closes =
                days.stream().mapToDouble(day -> falls.contains(day) ? 97 : 100).toArray();
        Map<String, PriceHistory> histories = new HashMap<>();
        UNIVERSE.instruments()
                .forEach(one -> histories.put(one.symbol(), PriceHistory.ofCloses(one.symbol(), dates, closes)));
        return histories;
    }

    private static CheckLine check(List<LocalDate> falls) {
        return HistoryCheck.of(CONFIG, UNIVERSE, histories(falls), Optional.empty());
    }

    /// Mid of a month, far from any trade, 56 days apart: the ramp is back at its full size by then.
    private static List<LocalDate> falls(int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(at -> TradingCalendar.of(Venue.LONDON)
                        .next(LocalDate.of(2021, 4, 12).plusWeeks(8L * at)))
                .toList();
    }

    @Test
    void aStrategyThatIsSeldomFlattenedPasses() {
        CheckLine line = check(falls(3));
        assertThat(line.result()).isEqualTo(Result.PASS);
        assertThat(line.sentence()).contains("3 halts, 3 flattens", "no VIX was imported");
    }

    @Test
    void moreThanTwoFlattensAYearAreToBeAccepted() {
        CheckLine line = check(falls(12));
        assertThat(line.result()).isEqualTo(Result.WARN);
        assertThat(line.sentence())
                .contains("12 halts, 12 flattens", "more than two a year: note in writing that you accept it");
        // From the first trade in February 2021 to the end of 2023 are 2.9 years.
        assertThat(Double.parseDouble(line.value().split(" ")[0])).isBetween(12 / 3.0, 12 / 2.8);
    }

    @Test
    void aVixThatEndsBeforeTheHistoryIsLeftOutAndSaidToBe() {
        PriceHistory vix = PriceHistory.ofCloses(
                "VIX", new long[] {LocalDate.of(2021, 6, 1).toEpochDay()}, new double[] {18});
        CheckLine line = HistoryCheck.of(CONFIG, UNIVERSE, histories(falls(3)), Optional.of(vix));
        assertThat(line.result()).isEqualTo(Result.PASS);
        assertThat(line.sentence()).contains("3 halts", "without the VIX, whose closes end on 2021-06-01");
    }

    @Test
    void withoutPricesNothingIsKnown() {
        CheckLine line = HistoryCheck.of(desk, CONFIG, UNIVERSE, Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(line.result()).isEqualTo(Result.WARN);
        assertThat(line.value()).isEqualTo("unknown");
        assertThat(HistoryCheck.of(CONFIG, UNIVERSE, Map.of(), Optional.empty()).value())
                .isEqualTo("unknown");
    }
}
