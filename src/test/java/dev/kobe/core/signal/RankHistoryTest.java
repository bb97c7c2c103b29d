// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.junit.jupiter.api.Test;

class RankHistoryTest {
    /// Prices of so many symbols, some equal to each other and some missing for a while.
    private static double[][] prices(int symbols, int days) {
        Random random = new Random(5);
        double[][] prices = new double[symbols][days];
        for (int symbol = 0; symbol < symbols; symbol++) {
            double price = 10 + random.nextInt(90);
            for (int day = 0; day < days; day++) {
                price *= 1 + random.nextGaussian() / 50;
                boolean twin = symbol % 7 == 3;
                prices[symbol][day] = twin ? prices[symbol - 1][day] : random.nextInt(40) == 0 ? Double.NaN : price;
            }
        }
        return prices;
    }

    /// Commons Math ranks the same numbers by its own code, lowest first.
    @Test
    void ranksAgreeWithAnotherLibrary() {
        double[][] prices = prices(60, 90);
        NaturalRanking other = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.AVERAGE);

        RankHistory history = RankHistory.of(prices, 5, 40);

        for (int day = 40; day < 90; day++) {
            double[] negated = new double[60];
            for (int symbol = 0; symbol < 60; symbol++) {
                negated[symbol] = 1 - prices[symbol][day - 5] / prices[symbol][day - 40];
            }
            double[] ranks = other.rank(negated);
            for (int symbol = 0; symbol < 60; symbol++) {
                assertThat(history.rank(day, symbol).isPresent()).isEqualTo(!Double.isNaN(negated[symbol]));
                if (!Double.isNaN(negated[symbol])) {
                    assertThat(history.momentum(day, symbol).orElseThrow()).isEqualTo(-negated[symbol], within(1e-15));
                    assertThat(history.rank(day, symbol).orElseThrow()).isEqualTo(ranks[symbol]);
                }
            }
        }
    }

    /// Ratios that differ in their last bit are told apart, though the sort looks at fewer.
    @Test
    void theSmallestDifferenceDecides() {
        double next = Math.nextUp(1.5);
        double[][] prices = {{1, 1.5}, {1, next}, {1, Math.nextUp(next)}, {1, 1.5}};

        RankHistory history = RankHistory.of(prices, 0, 1);

        assertThat(history.rank(1, 2).orElseThrow()).isEqualTo(1);
        assertThat(history.rank(1, 1).orElseThrow()).isEqualTo(2);
        assertThat(history.rank(1, 0).orElseThrow()).isEqualTo(3.5);
        assertThat(history.rank(1, 3).orElseThrow()).isEqualTo(3.5);
    }

    /// Prices that grew or fell a thousandfold, beside two that hardly moved.
    @Test
    void extremesKeepTheirPlaces() {
        double[][] prices = {{1, 1000}, {1, 2000}, {1, 1.0001}, {1, 1.0002}, {1, 0.001}, {1, 0.0005}, {1, 0}};

        RankHistory history = RankHistory.of(prices, 0, 1);

        assertThat(java.util.stream.IntStream.range(0, 7)
                        .mapToDouble(symbol -> history.rank(1, symbol).orElseThrow()))
                .containsExactly(2.0, 1.0, 4.0, 3.0, 5.0, 6.0, 7.0);
    }

    @Test
    void beforeItsFirstDayNothingIsRanked() {
        RankHistory history = RankHistory.of(new double[][] {{1, 2, 3}}, 1, 2);

        assertThat(history.momentum(1, 0)).isEmpty();
        assertThat(history.rank(1, 0)).isEmpty();
        assertThat(history.momentum(2, 0).orElseThrow()).isEqualTo(1);
        assertThatThrownBy(() -> RankHistory.of(new double[0][0], 3, 3)).hasMessageContaining("skip 3 and lookback 3");
    }
}
