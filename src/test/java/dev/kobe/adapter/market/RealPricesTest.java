// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.Finding;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceBars.Column;
import dev.kobe.core.market.Vintage;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.testing.Shared;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every fault that the provenance of the real files names is found in its file.
class RealPricesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /// Lines without their header, first and last day, as the provenance counts them.
    @ParameterizedTest
    @CsvSource({
        "prices/us_sector_etf_yahoo/XLK.csv, XLK, DAILY, 4536, 1998-12-22, 2016-12-30",
        "prices/us_sector_etf_yahoo/AGG.csv, AGG, DAILY, 5355, 2003-09-29, 2025-01-07",
        "prices/us_sector_mixed_columns/XLE.csv, XLE, DAILY, 5832, 1998-12-22, 2022-02-24",
        "prices/us_sector_mixed_columns/XLP.csv, XLP, DAILY, 5831, 1998-12-22, 2022-02-23",
        "prices/us_sector_monthly_old_yahoo/XLF.csv, XLF, MONTHLY, 222, 1999-01-01, 2017-06-01",
        "prices/alphavantage_daily/DIA.csv, DIA, DAILY, 100, 2026-03-31, 2026-08-21",
        "prices/yfinance_multiheader/GLD.csv, GLD, DAILY, 506, 2024-06-26, 2026-07-02",
        "prices/factor_etf_yahoo_2021_2023/GBPUSD=X.csv, GBPUSD=X, DAILY, 693, 2021-01-01, 2023-08-29",
        "prices/factor_etf_yahoo_2021_2023/_VIX.csv, ^VIX, DAILY, 691, 2021-01-04, 2023-08-28",
        "prices/lse_etf_daily_quantmod/VWRA.L.csv, VWRA.L, DAILY, 1672, 2019-07-23, 2026-03-05",
        "prices/lse_ucits_1min_dec2019/VUSA.L.csv, VUSA.L, MINUTE, 1001, 2019-12-17, 2019-12-24",
        "prices/yahoo_known_bad/KMR-L-1d-no-bad-divs.csv, KMR.L, DAILY, 665, 2022-01-04, 2024-08-22",
        "prices/yahoo_known_bad/AV-L-1wk-bad-stock-split.csv, AV.L, WEEKLY, 84, 2021-12-13, 2023-07-17",
        "stocks/djia_ohlcv_2006_2018/PG_2006-01-01_to_2018-01-01.csv, PG, DAILY, 3020, 2006-01-03, 2017-12-29",
        "stocks/pypfopt_spy_1993_2019.csv, SPY, DAILY, 6765, 1993-01-29, 2019-12-09",
        "macro/vix-daily.csv, VIX, DAILY, 7556, 1990-01-02, 2019-12-31",
        "macro/gbp_per_usd_monthly.csv, USDGBP.FED, MONTHLY_VALUE, 666, 1971-01-01, 2026-06-01",
        "yahoo_chart/chart-AAPL-2020-08-31-to-2020-11-07.json, AAPL, DAILY, 49, 2020-08-31, 2020-11-06"
    })
    void takesEveryRow(String file, String symbol, BarKind kind, int rows, LocalDate from, LocalDate to) {
        InspectedSeries read = alone(file);

        assertThat(read.bars().symbol()).isEqualTo(symbol);
        assertThat(read.bars().kind()).isEqualTo(kind);
        assertThat(read.bars().size()).isEqualTo(rows);
        assertThat(read.bars().date(0)).isEqualTo(from);
        assertThat(read.bars().date(rows - 1)).isEqualTo(to);
    }

    @Test
    void followsEveryOrderOfColumns() {
        InspectedSeries mixed = alone("prices/us_sector_mixed_columns/XLE.csv");
        InspectedSeries plain = alone("prices/us_sector_etf_yahoo/XLE.csv");

        for (Column column : List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME)) {
            assertThat(mixed.bars().get(column, 0)).isEqualTo(plain.bars().get(column, 0));
        }
    }

    @Test
    void findsTheHalfFinishedLastDays() {
        PriceImport both = batch("prices/us_sector_mixed_columns/XLE.csv", "prices/us_sector_mixed_columns/XLP.csv");

        assertThat(finding(both, "prices/us_sector_mixed_columns/XLE.csv", "UNFINISHED")
                        .sentence())
                .contains("2022-02-24", "the files beside it end a session earlier");
        assertThat(finding(both, "prices/us_sector_mixed_columns/XLP.csv", "UNFINISHED")
                        .sentence())
                .contains("2022-02-23", "round hundreds");
        assertThat(dates(alone("prices/us_sector_etf_yahoo/AGG.csv"), "UNFINISHED"))
                .containsExactly("2025-01-07");
    }

    @Test
    void findsTheUnitThatFlips() {
        InspectedSeries bad = alone("prices/yahoo_known_bad/AET-L-1d-100x-error.csv");

        assertThat(finding(bad, "UNIT_FLIP").sentence()).contains("2022-05-09, 2022-05-20");
        assertThat(bad.doubtful()).isEqualTo(23);
    }

    @ParameterizedTest
    @CsvSource({"CNE-L-1d-bad-stock-split, 2023-05-09", "AV-L-1wk-bad-stock-split, 2022-05-16"})
    void findsTheBarOnTheOtherSideOfASplit(String name, String day) {
        InspectedSeries bad = alone("prices/yahoo_known_bad/" + name + ".csv");

        assertThat(dates(bad, "SPLIT_STEP")).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "SERE-L-1d-bad-div, 10, 2024-07-11, 634",
        "ADIG-L-1d-bad-div, 11, 2024-07-03, 628",
        "8TRA-DE-1d-missing-div-adjust, 1, 2023-06-02, 2"
    })
    void findsTheDividendsThatAreNotTakenOut(String name, int dividends, LocalDate last, int wrong) {
        InspectedSeries bad = alone("prices/yahoo_known_bad/" + name + ".csv");

        Finding finding = finding(bad, "DIVIDEND_NOT_ADJUSTED");
        assertThat(finding.sentence()).startsWith(dividends + (dividends == 1 ? " dividend is" : " dividends are"));
        // The maintainers' correction changes exactly the adjusted closes before the last of them.
        assertThat(finding.bars()).hasSize(wrong);
        assertThat(bad.bars().date(wrong)).isEqualTo(last);
    }

    @Test
    void findsNoFaultInDividendsThatAreRight() {
        InspectedSeries good = alone("prices/yahoo_known_bad/KMR-L-1d-no-bad-divs.csv");

        assertThat(good.findings()).noneMatch(one -> one.code().equals("DIVIDEND_NOT_ADJUSTED"));
        assertThat(good.findings()).noneMatch(one -> one.code().equals("SPLIT_STEP"));
    }

    @ParameterizedTest
    @CsvSource({
        "AET-L-1d-100x-error, 14",
        "CNE-L-1d-bad-stock-split, 1",
        "SERE-L-1d-bad-div, 634",
        "ADIG-L-1d-bad-div, 628",
        "8TRA-DE-1d-missing-div-adjust, 2",
        "AV-L-1wk-bad-stock-split, 1"
    })
    void repairsWhatTheCorrectionsSayAndNothingElse(String name, int repaired) {
        String bad = "prices/yahoo_known_bad/" + name + ".csv";
        String fixed = "prices/yahoo_known_bad/" + name + "-fixed.csv";
        PriceImport together = batch(bad, fixed);

        InspectedSeries corrected = series(together.inspect(Shared.data(bad)));

        assertThat(together.own()).containsExactly(Shared.data(bad));
        assertThat(finding(corrected, "CORRECTED").bars()).hasSize(repaired);
        assertThat(finding(corrected, "CORRECTED").sentence()).contains(name + "-fixed.csv");
        assertThat(corrected.findings())
                .extracting(Finding::code)
                .doesNotContain("UNIT_FLIP", "SPLIT_STEP", "DIVIDEND_NOT_ADJUSTED", "BAD_PRINT");
        // Without the correction among the files nothing is repaired.
        assertThat(alone(bad).findings()).extracting(Finding::code).doesNotContain("CORRECTED");
        assertThat(batch(fixed).inspect(Shared.data(fixed)).reason().orElseThrow())
                .endsWith(" corrects " + name + ".csv; allowed: to import it together with that file.");
    }

    @ParameterizedTest
    @CsvSource({"XLF, 217", "XLK, 201"})
    void findsTheMonthsWhoseCloseIsOnAnotherScale(String symbol, int rows) {
        InspectedSeries monthly = alone("prices/us_sector_monthly_old_yahoo/" + symbol + ".csv");

        assertThat(monthly.findings().stream()
                        .filter(one -> one.code().equals("CLOSE_OUTSIDE_RANGE"))
                        .mapToInt(one -> one.bars().size())
                        .sum())
                .isEqualTo(rows);
        assertThat(finding(monthly, "CLOSE_OUTSIDE_RANGE").sentence()).contains("another scale than the close");
    }

    @Test
    void findsTheBadStartAndTheQuotesOfALondonFund() {
        InspectedSeries fund = alone("prices/lse_etf_daily_quantmod/IITU.L.csv");

        assertThat(dates(fund, "BAD_START")).containsExactly("2015-11-20", "2015-11-23");
        assertThat(finding(fund, "BAD_START").sentence()).contains("-33.8 %");
        assertThat(finding(fund, "ZERO_VOLUME").bars()).hasSize(156);
        assertThat(fund.history().date(0)).isAfter("2015-11-23");
    }

    @ParameterizedTest
    @CsvSource({"SXLK.L, 5", "SXLF.L, 3", "SXLP.L, 3", "SXLU.L, 1", "VUSA.L, 69"})
    void findsTheMinutesThatAreQuotes(String symbol, int quotes) {
        assertThat(finding(alone("prices/lse_ucits_1min_dec2019/" + symbol + ".csv"), "ZERO_VOLUME")
                        .bars())
                .hasSize(quotes);
    }

    @Test
    void findsTheHolidaysWithoutAPrice() {
        InspectedSeries vix = alone("prices/factor_etf_yahoo_2021_2023/_VIX.csv");

        assertThat(finding(vix, "NO_PRICE").bars()).hasSize(24);
        assertThat(vix.history().size()).isEqualTo(691 - 24);
    }

    @ParameterizedTest
    @CsvSource({"BA", "DIS", "JPM", "MRK", "PG", "VZ"})
    void findsTheDayWithoutOpenHighAndLow(String symbol) {
        InspectedSeries stock = alone("stocks/djia_ohlcv_2006_2018/" + symbol + "_2006-01-01_to_2018-01-01.csv");

        assertThat(dates(stock, "NO_PRICE")).contains("2017-07-31");
        assertThat(stock.findings()).extracting(Finding::code).contains("NOT_ADJUSTED");
    }

    @Test
    void refusesTheFileWithAPriceOfZero() {
        Path file = Shared.data("stocks/djia_ohlcv_2006_2018/HD_2006-01-01_to_2018-01-01.csv");

        assertThat(PriceImport.withCorrections(List.of(file), NOW).inspect(file).reason())
                .contains(file + ", line 829, Low: '0.0'; allowed: a number above zero.");
    }

    @Test
    void findsTheDaysOfTheVolatilityIndexWithOnePrice() {
        InspectedSeries vix = alone("macro/vix-daily.csv");
        Finding one = finding(vix, "ONE_PRICE");

        assertThat(one.bars()).hasSize(506);
        assertThat(vix.bars().date(one.bars().getLast())).isEqualTo("2004-06-11");
        assertThat(vix.bars().close(vix.bars().size() - 1)).isEqualTo(13.78);
        assertThat(java.util.stream.IntStream.range(0, vix.bars().size())
                        .mapToDouble(vix.bars()::close)
                        .max())
                .hasValue(80.86);
    }

    @Test
    void leavesEmptyAndNegativeRatesAsTheyAre() {
        InspectedSeries bills = alone("macro/DTB3.csv");

        assertThat(bills.bars().kind()).isEqualTo(BarKind.VALUE);
        assertThat(bills.bars().size()).isEqualTo(4435 - 182);
        assertThat(java.util.stream.IntStream.range(0, bills.bars().size())
                        .mapToDouble(bills.bars()::close)
                        .min())
                .hasValue(-0.02);
    }

    @Test
    void readsTheReferenceRatesOutOfTheirArchive() {
        Path file = Shared.data("macro/eurofxref-hist.zip");
        PriceFile rates =
                PriceImport.withCorrections(List.of(file), NOW).inspect(file).orThrow();

        assertThat(rates.series()).hasSize(41);
        InspectedSeries dollars = rates.series().getFirst();
        assertThat(dollars.bars().size()).isEqualTo(7051);
        assertThat(dollars.bars().close(0)).isEqualTo(1.1789);
        assertThat(dollars.bars().date(7050)).isEqualTo("2026-07-17");
    }

    @Test
    void takesAZeroOfTheLongestTableForNothing() {
        Path file = Shared.data("macro/sp500_shiller_monthly.csv");
        PriceFile table =
                PriceImport.withCorrections(List.of(file), NOW).inspect(file).orThrow();

        assertThat(table.series().getFirst().bars().size()).isEqualTo(1866);
        assertThat(table.series().get(1).bars().size()).isLessThan(1866);
        assertThat(table.series())
                .noneMatch(one -> java.util.stream.IntStream.range(0, one.bars().size())
                        .anyMatch(bar -> one.bars().close(bar) == 0));
    }

    @Test
    void countsNoRowsBeforeAListing() {
        Path file = Shared.data("stocks/pypfopt_20names_1989_2018.csv");
        PriceFile panel =
                PriceImport.withCorrections(List.of(file), NOW).inspect(file).orThrow();

        assertThat(panel.rows()).isEqualTo(7126 * 20 - 35589);
        assertThat(symbol(panel, "BABA").bars().size()).isEqualTo(7126 - 6230);
    }

    @Test
    void findsTheCoarsePricesAndTheSplitBetweenVintages() {
        Path older = Shared.data("stocks/pypfopt_20names_1989_2018.csv");
        Path newer = Shared.data("stocks/sp500_20names_1990_2022.csv.gz");
        PriceFile before =
                PriceImport.withCorrections(List.of(older), NOW).inspect(older).orThrow();
        PriceFile after =
                PriceImport.withCorrections(List.of(newer), NOW).inspect(newer).orThrow();

        assertThat(finding(symbol(after, "AAPL"), "COARSE_PRICE").sentence()).contains("3 decimals");
        PriceHistory until2018 = symbol(before, "AAPL").history();
        PriceHistory until2022 = symbol(after, "AAPL").history();
        // Apple split four for one on 31 August 2020, between the two files, and paid dividends of one per cent a year.
        LocalDate day = LocalDate.of(2018, 4, 10);
        assertThat(until2018.close(until2018.atOrBefore(day)) / until2022.close(until2022.atOrBefore(day)))
                .isBetween(4.0, 4.4);
        assertThat(Vintage.of(until2018, until2022).before()).contains(LocalDate.of(1990, 1, 2));
    }

    @Test
    void refusesVolatilitiesThatLookLikePrices() {
        Path file = Shared.data("stocks/sp500_implied_vol_2010_2022.csv.gz");

        assertThat(PriceImport.withCorrections(List.of(file), NOW)
                        .inspect(file)
                        .reason()
                        .orElseThrow())
                .contains("line 2, AAPL: ", "as volatilities and returns are");
    }

    @Test
    void saysTheUnitThatOnlyAnAnswerOfTheServiceStates() {
        assertThat(alone("yahoo_chart/chart-OCDO.L-2020-01-01-to-2020-01-03.json")
                        .bars()
                        .said()
                        .unit())
                .contains("GBp");
        assertThat(alone("prices/lse_etf_daily_quantmod/IITU.L.csv")
                        .bars()
                        .said()
                        .unit())
                .isEmpty();
    }

    private static PriceImport batch(String... files) {
        return PriceImport.of(java.util.Arrays.stream(files).map(Shared::data).toList(), NOW);
    }

    private static InspectedSeries alone(String file) {
        return series(batch(file).inspect(Shared.data(file)));
    }

    private static InspectedSeries series(Outcome<PriceFile> read) {
        return read.orThrow().series().getFirst();
    }

    private static InspectedSeries symbol(PriceFile file, String symbol) {
        return file.series().stream()
                .filter(one -> one.bars().symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(PriceImport batch, String file, String code) {
        return finding(series(batch.inspect(Shared.data(file))), code);
    }

    private static Finding finding(InspectedSeries series, String code) {
        return series.findings().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not among " + series.findings()));
    }

    private static List<String> dates(InspectedSeries series, String code) {
        return finding(series, code).bars().stream()
                .map(bar -> series.bars().date(bar).toString())
                .toList();
    }
}
