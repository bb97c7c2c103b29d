// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.math.Growth;
import dev.kobe.core.math.ReturnStatistics;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PerformanceFiguresTest {
    /// The series of vector G1: 100,000 to 101,400 over seven snapshots of January 2026.
    private static final double[] G1 = returns(100000, 101000, 100500, 99000, 100200, 102000, 101400);

    private static double[] returns(double... equity) {
        double[] returns = new double[equity.length - 1];
        for (int index = 1; index < equity.length; index++) {
            returns[index - 1] = equity[index] / equity[index - 1] - 1;
        }
        return returns;
    }

    @Test
    void sixReturnsMakeATotalAndNoRatio() {
        assertThat(Growth.total(G1)).isEqualTo(0.014, within(1e-12));
        assertThat(ReturnStatistics.deviation(G1)).isInstanceOf(Outcome.Missing.class);
        assertThat(ReturnStatistics.deviation(G1).reason()).contains("6 one-session returns, 20 needed");
        assertThat(ReturnStatistics.sharpe(G1, 252)).isInstanceOf(Outcome.Missing.class);
        assertThat(ReturnStatistics.cagr(0.014, 6, 252).reason())
                .hasValueSatisfying(why -> assertThat(why).contains("shorter than one year"));
    }

    /// G1 repeated four times: volatility and Sharpe by the closed form of a repeated sample, worked from the printed
    /// sample figures of G1 (volatility 0.2029575682, Sharpe 2.9648396216 with n = 6).
    @Test
    void aRepeatedSampleHasTheSameMeanAndAKnownDeviation() {
        double[] four = DoubleStream.of(G1).toArray();
        double[] all = new double[24];
        for (int index = 0; index < 24; index++) {
            all[index] = four[index % 6];
        }
        double printedVolatility = 0.2029575682;
        double printedSharpe = 2.9648396216;
        double population = printedVolatility * Math.sqrt(5.0 / 6);
        double expected = population * Math.sqrt(24.0 / 23);

        assertThat(ReturnStatistics.deviation(all).orThrow() * Math.sqrt(252)).isEqualTo(expected, within(1e-9));
        assertThat(ReturnStatistics.sharpe(all, 252).orThrow())
                .isEqualTo(printedSharpe * printedVolatility / expected, within(1e-8));
    }

    /// Lo (2002): a daily ratio of 0.05 over 400 days has the error √((1 + 0.00125) / 400).
    @Test
    void theErrorOfTheRatioRestsOnThePerPeriodRatio() {
        double[] returns = new double[400];
        for (int index = 0; index < returns.length; index++) {
            returns[index] = index % 2 == 0 ? 0.0105 : -0.0095;
        }
        double deviation = 0.01 * Math.sqrt(400.0 / 399);
        double ratio = 0.0005 / deviation;

        assertThat(ReturnStatistics.sharpeError(returns, 252).orThrow())
                .isEqualTo(Math.sqrt((1 + ratio * ratio / 2) / 400) * Math.sqrt(252), within(1e-12));
    }

    @Test
    void returnsThatNeverChangeHaveNoRatio() {
        double[] constant = new double[40];
        Arrays.fill(constant, 0.01);

        assertThat(ReturnStatistics.sharpe(constant, 252).reason()).contains("no variation");
        assertThat(ReturnStatistics.sharpe(new double[40], 252).reason()).contains("no variation");
    }

    @Test
    void aTotalLossEndsTheCompounding() {
        assertThat(Growth.total(new double[] {0.1, -1, 0.5})).isEqualTo(-1);
    }

    @Test
    void theDeepestFallOfG1IsThatOfTheEighth() {
        List<Drawdown.Level> curve = curve(100000, 101000, 100500, 99000, 100200, 102000, 101400);

        Drawdown deepest = Drawdown.deepest(curve).orElseThrow();

        assertThat(deepest.depth()).isEqualTo(-0.0198019802, within(1e-10));
        assertThat(deepest.peak()).isEqualTo(LocalDate.of(2026, 1, 6));
        assertThat(deepest.trough()).isEqualTo(LocalDate.of(2026, 1, 8));
        assertThat(deepest.recovered()).contains(LocalDate.of(2026, 1, 10));
        assertThat(deepest.sessions()).isEqualTo(4);
    }

    @Test
    void anOpenFallCountsToTheLastSessionAndHasNoRecovery() {
        Drawdown deepest = Drawdown.deepest(curve(100, 90, 95)).orElseThrow();

        assertThat(deepest.recovered()).isEmpty();
        assertThat(deepest.sessions()).isEqualTo(2);
    }

    /// From 100: down to 90 and back at once, then from 120 down to 96, 108, still open.
    @Test
    void fallsHaveAPeakATroughAndARecoveryOrNone() {
        List<Drawdown> falls = Drawdown.all(curve(100, 90, 100, 120, 96, 108));

        assertThat(falls).extracting(Drawdown::depth).containsExactly(90.0 / 100 - 1, 96.0 / 120 - 1);
        assertThat(falls).extracting(Drawdown::sessionsDown).containsExactly(1, 1);
        assertThat(falls).extracting(Drawdown::sessionsBack).containsExactly(1, 1);
        assertThat(falls).extracting(one -> one.recovered().isPresent()).containsExactly(true, false);
        assertThat(Drawdown.deepest(curve(100, 90, 100, 120, 96, 108), 5))
                .first()
                .isEqualTo(falls.getLast());
        assertThat(Drawdown.all(curve(1, 2, 3))).isEmpty();
    }

    private static List<Drawdown.Level> curve(double... levels) {
        List<Drawdown.Level> curve = new ArrayList<>();
        for (int index = 0; index < levels.length; index++) {
            curve.add(new Drawdown.Level(LocalDate.of(2026, 1, 5).plusDays(index), levels[index]));
        }
        return curve;
    }

    /// G2: the seed charged the entry's commission twice on partial exits; the correct nets are 249.0 and 299.0.
    @Test
    void anEntrysCommissionIsSharedByItsShares() {
        assertThat(nets(buy("e1", 100, "150", "1"), sell("e2", 50, "155", "0.5"), sell("e3", 50, "156", "0.5")))
                .containsExactly("249", "299");
    }

    @Test
    void aWholeExitEarnsGrossLessBothCommissions() {
        assertThat(nets(buy("e1", 100, "150", "1"), sell("e2", 100, "155", "1")))
                .containsExactly("498");
    }

    @Test
    void aSaleWhoseCostHasNotArrivedHasNoNet() {
        List<Fill> fills = List.of(fill("e1", 100, "150", Side.BUY), fill("e2", 100, "155", Side.SELL));

        List<RoundTrip> trips =
                RoundTrip.match(fills, Map.of("e1", new Commission("e1", BigDecimal.ONE, Currency.USD)), List.of());

        assertThat(trips).singleElement().satisfies(trip -> {
            assertThat(trip.net()).isEmpty();
            assertThat(trip.gross()).isEqualByComparingTo("500");
        });
        assertThat(TradeFigures.of(trips).getFirst().definition()).contains("1 not counted, commission pending");
    }

    private record Trade(Fill fill, String commission) {}

    private static Trade buy(String id, long quantity, String price, String commission) {
        return new Trade(fill(id, quantity, price, Side.BUY), commission);
    }

    private static Trade sell(String id, long quantity, String price, String commission) {
        return new Trade(fill(id, quantity, price, Side.SELL), commission);
    }

    private static Fill fill(String id, long quantity, String price, Side side) {
        return new Fill(
                new ExecutionId(id, 1),
                OrderRef.parse("T-2026-02-02/1/1"),
                884213007,
                StrategyId.MOMENTUM_12_1,
                InstrumentId.parse("SXLK@LSEETF"),
                side,
                Quantity.of(quantity),
                Price.of(price, QuoteUnit.DOLLARS),
                Instant.parse("2026-02-02T15:00:00Z").plusSeconds(id.charAt(1)),
                Optional.of(FxRate.of("GBP", "USD", "1.36")),
                false);
    }

    private static List<String> nets(Trade... trades) {
        Map<String, Commission> commissions = new HashMap<>();
        List<Fill> fills = new ArrayList<>();
        for (Trade one : trades) {
            fills.add(one.fill());
            String root = one.fill().id().root();
            commissions.put(root, new Commission(root, new BigDecimal(one.commission()), Currency.USD));
        }
        return RoundTrip.match(fills, commissions, List.of()).stream()
                .map(trip -> trip.net().orElseThrow().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Property
    void splittingAStretchCompoundsToTheSameTotal(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -0.2, max = 0.2) Double> drawn) {
        double[] returns = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        int middle = returns.length / 2;
        double first = Growth.total(Arrays.copyOfRange(returns, 0, middle));
        double second = Growth.total(Arrays.copyOfRange(returns, middle, returns.length));

        assertThat((1 + first) * (1 + second) - 1).isEqualTo(Growth.total(returns), within(1e-9));
    }

    @Property
    void scalingReturnsScalesTheirDeviationAndLeavesTheRatioAlone(@ForAll @DoubleRange(min = 0.1, max = 9) double by) {
        double[] returns = new double[30];
        for (int index = 0; index < 30; index++) {
            returns[index] = ((index * 7) % 11 - 4) / 1000.0;
        }
        double[] scaled = DoubleStream.of(returns).map(one -> one * by).toArray();

        assertThat(ReturnStatistics.deviation(scaled).orThrow())
                .isEqualTo(ReturnStatistics.deviation(returns).orThrow() * by, within(1e-12));
        assertThat(ReturnStatistics.sharpe(scaled, 252).orThrow())
                .isEqualTo(ReturnStatistics.sharpe(returns, 252).orThrow(), within(1e-9));
    }
}
