// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.math.Moments;
import dev.kobe.core.math.Samples;
import dev.kobe.core.math.Tail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How often the desk returned how much in one session, in bins of 0.2 % with an edge at zero.
final class DailyReturnsSection implements Section {
    @Override
    public int page() {
        return 2;
    }

    @Override
    public Place place() {
        return Place.LEFT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Daily returns";
    }

    private static final double WIDTH = 0.2;
    private static final int MOST_BINS = 30;
    private static final double TAIL = 0.05;
    private static final int STEPS = 5;

    @Override
    public String remark(ReportFacts facts) {
        return facts.daily().days().size() + " sessions; open: losses; dashed: normal curve";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        double[] percent = facts.daily().days().stream()
                .mapToDouble(one -> one.desk() * 100)
                .toArray();
        if (percent.length < 2) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY, "Not yet: fewer than two sessions have a return, n " + percent.length + "."));
        }
        Moments moments = Moments.of(percent);
        List<Block.Bin> bins = bins(percent);
        int most = bins.stream().mapToInt(Block.Bin::sessions).max().orElse(0);
        boolean tail = percent.length >= Samples.LEAST;
        double quantile = Tail.quantile(Arrays.stream(percent).sorted().toArray(), TAIL);
        return List.of(new Block.Histogram(
                bins,
                moments.mean(),
                moments.deviation().orThrow(),
                percent.length,
                tail ? OptionalDouble.of(quantile) : OptionalDouble.empty(),
                tail ? "5 % below " + Print.signed(quantile, 2) + " %" : "",
                Axis.covering(0, most, STEPS)));
    }

    /// Equal bins with an edge at zero that hold every return; where there would be too many the outermost take the
    /// rest.
    static List<Block.Bin> bins(double[] percent) {
        int low = 0;
        int high = 1;
        for (double one : percent) {
            low = Math.min(low, (int) Math.floor(one / WIDTH));
            high = Math.max(high, (int) Math.floor(one / WIDTH) + 1);
        }
        boolean openLow = low < -MOST_BINS / 2;
        boolean openHigh = high > MOST_BINS / 2;
        low = Math.max(low, -MOST_BINS / 2);
        high = Math.min(high, MOST_BINS / 2);
        int[] counts = new int[high - low];
        for (double one : percent) {
            int bin = (int) Math.floor(one / WIDTH);
            counts[Math.clamp(bin, low, high - 1) - low]++;
        }
        List<Block.Bin> bins = new ArrayList<>();
        for (int at = 0; at < counts.length; at++) {
            boolean open = at == 0 && openLow || at == counts.length - 1 && openHigh;
            bins.add(new Block.Bin((low + at) * WIDTH, (low + at + 1) * WIDTH, counts[at], open));
        }
        return bins;
    }
}
