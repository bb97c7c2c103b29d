// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.signal.SignalRanking.Ranked;
import dev.kobe.core.signal.SignalRanking.Unranked;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Momentum12To1Test {
    private static final MomentumRules RULES = MomentumRules.of(12, 1, 3);
    /// Month ends of golden vector G3, November 2024 to January 2026.
    private static final double[] G3 = {100, 102, 101, 104, 107, 105, 108, 112, 111, 115, 118, 117, 121, 125, 122};

    private static final YearMonth G3_FIRST = YearMonth.of(2024, 11);
    private static final LocalDate G3_END = LocalDate.of(2026, 1, 30);

    @Test
    void skipsTheLatestMonthOfTheGoldenVector() {
        assertThat(g3(12, 1)).isEqualTo(125.0 / 102 - 1).isCloseTo(0.2254901961, within(5e-11));
    }

    @Test
    void skipsTwoMonthsOrNoneWhenAskedTo() {
        assertThat(g3(11, 1)).isEqualTo(125.0 / 101 - 1).isCloseTo(0.2376237624, within(5e-11));
        assertThat(g3(12, 0)).isEqualTo(122.0 / 101 - 1);
        assertThat(g3(12, 2)).isEqualTo(121.0 / 100 - 1);
    }

    private static double g3(int formation, int skip) {
        Universe universe = Universes.of(Venue.NEW_YORK, "AAA");
        Map<String, PriceHistory> histories = Map.of("AAA", monthly("AAA", G3_FIRST, G3));
        return Momentum12To1.rank(universe, histories, G3_END, MomentumRules.of(formation, skip, 3))
                .orThrow()
                .ranking()
                .getFirst()
                .momentum();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-30, 2016-12-30",
        "2016-12-31, 2016-12-30",
        "2016-12-29, 2016-11-30",
        "2017-01-15, 2016-12-30",
        "2016-12-01, 2016-11-30"
    })
    void usesTheLastMonthThatHasEnded(LocalDate asOf, LocalDate signalDate) {
        Universe universe = Universes.of(Venue.NEW_YORK, "AAA");

        SignalRanking ranking =
                Momentum12To1.rank(universe, Map.of(), asOf, RULES).orThrow();

        assertThat(ranking.signalDate()).isEqualTo(signalDate);
        assertThat(ranking.unranked())
                .containsExactly(new Unranked(universe.instruments().getFirst().id(), "there are no prices of it"));
    }

    @Test
    void namesTheMonthEndsItReads() {
        SignalRanking ranking = Momentum12To1.rank(Universes.of(Venue.LONDON, "AAA"), Map.of(), G3_END, RULES)
                .orThrow();

        assertThat(ranking.skipMonthEnd()).isEqualTo("2025-12-31");
        assertThat(ranking.formationMonthEnd()).isEqualTo("2024-12-31");
    }

    @Test
    void breaksTiesBySymbol() {
        SignalRanking ranking = rank(RULES, Map.of("DDD", 0.1, "BBB", 0.3, "AAA", 0.1, "CCC", 0.1, "EEE", -0.2));

        assertThat(ranking.ranking())
                .extracting(one -> one.instrument().symbol() + one.rank())
                .containsExactly("BBB1", "AAA2", "CCC3", "DDD4", "EEE5");
        assertThat(ranking.ranking())
                .extracting(one -> one.target().value().doubleValue())
                .containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3, 0.0, 0.0);
    }

    @Test
    void holdsLosersUnlessThereIsAFloor() {
        Map<String, Double> falling = Map.of("AAA", -0.25, "BBB", -0.19, "CCC", -0.30);

        assertThat(targets(rank(RULES, falling))).containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3);
        // Golden vector G5: the survivor keeps its third and the rest is cash.
        MomentumRules floored = new MomentumRules(12, 1, 3, OptionalDouble.of(-0.20));
        assertThat(targets(rank(floored, falling))).containsExactly(1.0 / 3, 0.0, 0.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 9, 11, 49})
    void neverWeighsMoreThanOne(int topN) {
        Map<String, Double> momenta = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            momenta.put("F" + i, i / 100.0);
        }

        var sum = rank(MomentumRules.of(12, 1, topN), momenta).ranking().stream()
                .map(one -> one.target().value())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);

        assertThat(sum.doubleValue()).isLessThanOrEqualTo(1).isCloseTo(1, within(1e-14));
        assertThat(sum).isLessThanOrEqualTo(java.math.BigDecimal.ONE);
    }

    @Test
    void leavesAYoungFundWithoutARankAndSaysWhy() {
        Universe universe = Universes.of(Venue.NEW_YORK, "OLD", "YOUNG");
        Map<String, PriceHistory> histories = Map.of(
                "OLD", monthly("OLD", G3_FIRST, G3),
                "YOUNG",
                        monthly("YOUNG", YearMonth.of(2025, 1), new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
                        }));

        SignalRanking ranking =
                Momentum12To1.rank(universe, histories, G3_END, RULES).orThrow();

        assertThat(ranking.ranking()).extracting(Ranked::rank).containsExactly(1);
        assertThat(ranking.unranked().getFirst().why())
                .isEqualTo("no price in 2024-12: its prices run from 2025-01-31 to 2026-01-30");
    }

    @Test
    void leavesAFundThatStoppedTradingWithoutARank() {
        Universe universe = Universes.of(Venue.NEW_YORK, "GONE");
        Map<String, PriceHistory> histories =
                Map.of("GONE", monthly("GONE", G3_FIRST, java.util.Arrays.copyOf(G3, 14)));

        assertThat(Momentum12To1.rank(universe, histories, G3_END, RULES)
                        .orThrow()
                        .unranked())
                .extracting(Unranked::why)
                .containsExactly("no price in 2026-01: its prices run from 2024-11-29 to 2025-12-31");
    }

    @Test
    void refusesDaysTheCalendarDoesNotReach() {
        Universe universe = Universes.of(Venue.NEW_YORK, "AAA");

        assertThat(Momentum12To1.rank(universe, Map.of(), LocalDate.of(2029, 1, 2), RULES)
                        .reason()
                        .orElseThrow())
                .isEqualTo("The signal of 2029-01-02 cannot be formed; allowed: 1991-03-01 to 2028-12-31, for which the"
                        + " calendar knows every month end.");
        assertThat(Momentum12To1.rank(universe, Map.of(), LocalDate.of(1991, 2, 28), RULES))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Momentum12To1.rank(universe, Map.of(), LocalDate.of(1991, 3, 1), RULES))
                .isInstanceOf(Outcome.Ok.class);
    }

    @ParameterizedTest
    @CsvSource({"0,1,3", "61,1,3", "12,-1,3", "12,13,3", "12,1,0", "12,1,51"})
    void refusesRulesOutsideTheirRange(int formation, int skip, int topN) {
        assertThatThrownBy(() -> MomentumRules.of(formation, skip, topN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed: a whole number from");
    }

    @Test
    void agreesWithThePeersMonthlyRun() throws IOException {
        JsonNode peer = peerCase("monthly_12_1_0");
        List<List<String>> rows = Files.readAllLines(Shared.cases("data/mom_px_0.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        List<String> symbols = rows.getFirst().subList(1, rows.getFirst().size());
        List<String> safe = symbols.stream()
                .map(name -> "F" + name.toUpperCase(java.util.Locale.ROOT))
                .toList();
        Universe universe = Universes.of(Venue.NEW_YORK, safe);
        Map<String, PriceHistory> histories = new HashMap<>();
        for (int column = 0; column < symbols.size(); column++) {
            histories.put(safe.get(column), column(safe.get(column), rows, column + 1));
        }
        JsonNode monthEnds = peer.at("/expected/month_ends");
        int compared = 0;

        for (int month = 0; month < monthEnds.size(); month++) {
            LocalDate end = LocalDate.parse(monthEnds.get(month).asText().substring(0, 10));
            LocalDate asOf = YearMonth.from(end).atEndOfMonth();
            SignalRanking ranking = Momentum12To1.rank(universe, histories, asOf, MomentumRules.of(11, 1, 3))
                    .orThrow();
            for (Ranked one : ranking.ranking()) {
                JsonNode expected = peer.at("/expected/signal")
                        .get(month)
                        .get(safe.indexOf(one.instrument().symbol()));
                if (expected.isNumber()) {
                    assertThat(one.momentum()).isCloseTo(expected.asDouble(), within(1e-9));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static JsonNode peerCase(String id) throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Shared.cases("momentum.json").toFile())
                .get("cases");
        for (JsonNode one : cases) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no case " + id);
    }

    private static PriceHistory column(String symbol, List<List<String>> rows, int column) {
        List<List<String>> present = rows.stream()
                .skip(1)
                .filter(row -> !row.get(column).isEmpty() && !row.get(column).equals("NaN"))
                .toList();
        return PriceHistory.ofCloses(
                symbol,
                present.stream()
                        .mapToLong(row ->
                                LocalDate.parse(row.getFirst().substring(0, 10)).toEpochDay())
                        .toArray(),
                present.stream()
                        .mapToDouble(row -> Double.parseDouble(row.get(column)))
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-30", "2026-02-27"})
    void ranksTheDeskWorkedByHand(String signalDate) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode prices = null;
        for (JsonNode event :
                json.readTree(Shared.cases("worked/events.json").toFile()).get("events")) {
            if (event.path("type").asText().equals("SIGNAL_PRICES")
                    && event.get("signalDate").asText().equals(signalDate)) {
                prices = event;
            }
        }
        JsonNode expected =
                json.readTree(Shared.cases("worked/expected.json").toFile()).at("/signals/" + signalDate + "/ranking");
        List<String> symbols = new ArrayList<>();
        prices.get("pSkip").fieldNames().forEachRemaining(symbols::add);
        Map<String, PriceHistory> histories = new HashMap<>();
        for (String symbol : symbols) {
            long[] days = {
                LocalDate.parse(prices.get("formationMonthEnd").asText()).toEpochDay(),
                LocalDate.parse(prices.get("skipMonthEnd").asText()).toEpochDay(),
                LocalDate.parse(signalDate).toEpochDay()
            };
            double[] closes = {
                prices.at("/pFormation/" + symbol).asDouble(),
                prices.at("/pSkip/" + symbol).asDouble(),
                1
            };
            histories.put(symbol, PriceHistory.ofCloses(symbol, days, closes));
        }

        SignalRanking ranking = Momentum12To1.rank(
                        Universes.of(Venue.LONDON, symbols), histories, LocalDate.parse(signalDate), RULES)
                .orThrow();

        assertThat(ranking.skipMonthEnd()).isEqualTo(prices.get("skipMonthEnd").asText());
        assertThat(ranking.formationMonthEnd())
                .isEqualTo(prices.get("formationMonthEnd").asText());
        assertThat(ranking.ranking()).hasSize(9);
        for (int i = 0; i < 9; i++) {
            Ranked ours = ranking.ranking().get(i);
            JsonNode theirs = expected.get(i);
            assertThat(ours.instrument().symbol())
                    .isEqualTo(theirs.get("symbol").asText());
            assertThat(ours.rank()).isEqualTo(theirs.get("rank").asInt());
            assertThat(ours.momentum()).isCloseTo(theirs.get("momentum").asDouble(), within(5.1e-11));
            assertThat(ours.target().value().doubleValue())
                    .isCloseTo(theirs.get("targetWeight").asDouble(), within(1e-10));
        }
    }

    /// Ranks invented funds that have the given momenta at the end of January 2026.
    private static SignalRanking rank(MomentumRules rules, Map<String, Double> momenta) {
        Map<String, PriceHistory> histories = new HashMap<>();
        momenta.forEach((symbol, momentum) -> {
            double[] ends = new double[15];
            java.util.Arrays.fill(ends, 100);
            ends[13] = 100 * (1 + momentum);
            histories.put(symbol, monthly(symbol, G3_FIRST, ends));
        });
        return Momentum12To1.rank(Universes.of(Venue.NEW_YORK, List.copyOf(momenta.keySet())), histories, G3_END, rules)
                .orThrow();
    }

    private static List<Double> targets(SignalRanking ranking) {
        return ranking.ranking().stream()
                .map(one -> one.target().value().doubleValue())
                .toList();
    }

    /// A history with one bar a month, on its last New York session.
    private static PriceHistory monthly(String symbol, YearMonth first, double[] ends) {
        long[] days = new long[ends.length];
        for (int i = 0; i < ends.length; i++) {
            days[i] = TradingCalendar.of(Venue.NEW_YORK)
                    .lastOfMonth(first.plusMonths(i))
                    .toEpochDay();
        }
        return PriceHistory.ofCloses(symbol, days, ends);
    }
}
