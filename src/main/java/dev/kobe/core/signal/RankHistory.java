// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The daily form of momentum and its rank on every day of a history: `P[t − skip] / P[t − lookback] − 1`, rank 1 the
/// highest, ties at the mean of their ranks.
///
/// It is a companion of the signal of record, which is measured on month ends ([Momentum12To1]); the two differ by up
/// to weeks. A symbol without one of its two prices has no rank on that day. Example: with skip 21 and lookback 252 and
/// prices 100 and 110 at those places it is 0.10.
public final class RankHistory {
    /// Bits of a symbol's place, below those by which it is sorted.
    private static final int PLACE_BITS = 12;

    private static final int PLACE = (1 << PLACE_BITS) - 1;

    /// Days whose ratios are taken together, so that each line of memory is read once.
    private static final int BLOCK = 16;

    private final double[][] prices;
    private final int skip;
    private final int lookback;

    /// Twice the rank, so that a mean of two ranks is whole; zero for none.
    private final short[][] twiceRank;

    private RankHistory(double[][] prices, int skip, int lookback, short[][] twiceRank) {
        this.prices = prices;
        this.skip = skip;
        this.lookback = lookback;
        this.twiceRank = twiceRank;
    }

    /// Ranks every day.
    ///
    /// @param prices one row of days for each symbol, all of one length, NaN where there is no price; not
    /// copied, and not to be changed afterwards; at most 4,095 symbols
    public static RankHistory of(double[][] prices, int skip, int lookback) {
        if (skip < 0 || lookback <= skip) {
            throw new IllegalArgumentException(
                    "skip " + skip + " and lookback " + lookback + "; allowed: 0 or more, and more than that");
        }
        if (prices.length > PLACE) {
            throw new IllegalArgumentException(prices.length + " symbols; allowed: at most " + PLACE);
        }
        int days = prices.length == 0 ? 0 : prices[0].length;
        short[][] ranks = new short[days][prices.length];
        Ranking ranking = new Ranking(prices.length);
        double[][] ratios = new double[BLOCK][prices.length];
        for (int day = lookback; day < days; day += BLOCK) {
            int block = Math.min(BLOCK, days - day);
            for (int symbol = 0; symbol < prices.length; symbol++) {
                for (int at = 0; at < block; at++) {
                    ratios[at][symbol] = prices[symbol][day + at - skip] / prices[symbol][day + at - lookback];
                }
            }
            for (int at = 0; at < block; at++) {
                ranking.rank(ratios[at], ranks[day + at]);
            }
        }
        return new RankHistory(prices, skip, lookback, ranks);
    }

    /// Momentum of a symbol on a day; empty where one of its two prices is not known.
    public OptionalDouble momentum(int day, int symbol) {
        if (day < lookback) {
            return OptionalDouble.empty();
        }
        double momentum = prices[symbol][day - skip] / prices[symbol][day - lookback] - 1;
        return Double.isFinite(momentum) ? OptionalDouble.of(momentum) : OptionalDouble.empty();
    }

    /// Rank of a symbol on a day, 1 the highest; empty for none.
    public OptionalDouble rank(int day, int symbol) {
        short twice = twiceRank[day][symbol];
        return twice == 0 ? OptionalDouble.empty() : OptionalDouble.of(twice / 2.0);
    }

    /// Room for the ranking of one day, used again for the next: a radix sort by the leading bits of each ratio, in two
    /// passes, and an insertion sort that puts right what those bits do not tell.
    private static final class Ranking {
        /// Bits of the fraction that are looked at: ratios 0.05 % apart are told apart by them.
        private static final int FRACTION = 11;

        /// Ratios from 1/256 to 256 have keys of their own; the few outside share the first and the last.
        private static final int LOWEST = 1023 - 8 << FRACTION;

        private static final int KEYS = 16 << FRACTION;
        private static final int DIGIT = 256;

        private final int[] byLow = new int[DIGIT + 1];
        private final int[] byHigh = new int[KEYS / DIGIT + 1];
        private int[] packed;
        private int[] spare;

        Ranking(int symbols) {
            this.packed = new int[symbols];
            this.spare = new int[symbols];
        }

        void rank(double[] ratio, short[] twiceRank) {
            int ranked = sort(ratio);
            straighten(ratio, ranked);
            int from = 0;
            while (from < ranked) {
                int to = from + 1;
                double value = ratio[packed[from] & PLACE];
                while (to < ranked && ratio[packed[to] & PLACE] == value) {
                    to++;
                }
                // Places from..to-1 from the lowest are ranks ranked-to+1..ranked-from from the highest.
                short twice = (short) (2 * ranked - from - to + 1);
                for (int at = from; at < to; at++) {
                    twiceRank[packed[at] & PLACE] = twice;
                }
                from = to;
            }
        }

        private int sort(double[] ratio) {
            Arrays.fill(byLow, 0);
            Arrays.fill(byHigh, 0);
            int ranked = 0;
            for (int symbol = 0; symbol < ratio.length; symbol++) {
                double one = ratio[symbol];
                if (one >= 0 && one < Double.POSITIVE_INFINITY) {
                    int leading = (int) (Double.doubleToRawLongBits(one) >>> 52 - FRACTION);
                    int key = Math.clamp(leading - LOWEST, 0, KEYS - 1);
                    packed[ranked++] = key << PLACE_BITS | symbol;
                    byLow[key % DIGIT + 1]++;
                    byHigh[key / DIGIT + 1]++;
                }
            }
            scatter(ranked, byLow, PLACE_BITS, DIGIT - 1);
            scatter(ranked, byHigh, PLACE_BITS + 8, KEYS / DIGIT - 1);
            return ranked;
        }

        private void scatter(int ranked, int[] starts, int shift, int mask) {
            for (int digit = 1; digit < starts.length; digit++) {
                starts[digit] += starts[digit - 1];
            }
            for (int at = 0; at < ranked; at++) {
                spare[starts[packed[at] >>> shift & mask]++] = packed[at];
            }
            int[] sorted = spare;
            spare = packed;
            packed = sorted;
        }

        private void straighten(double[] ratio, int ranked) {
            for (int at = 1; at < ranked; at++) {
                int moved = packed[at];
                double value = ratio[moved & PLACE];
                int to = at;
                while (to > 0 && ratio[packed[to - 1] & PLACE] > value) {
                    packed[to] = packed[to - 1];
                    to--;
                }
                packed[to] = moved;
            }
        }
    }
}
