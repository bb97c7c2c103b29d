// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.Finding.Weight;
import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A series with what the inspections found in it: a bar in doubt carries the code of its gravest reason.
public final class InspectedSeries {
    private final SourceBars bars;
    private final List<Finding> findings;
    private final String[] doubts;

    public InspectedSeries(SourceBars bars, List<Finding> findings) {
        this.bars = bars;
        this.findings = List.copyOf(findings);
        this.doubts = new String[bars.size()];
        Arrays.fill(doubts, "");
        for (Finding one : findings) {
            if (one.weight() == Weight.DOUBT) {
                one.bars().stream().filter(bar -> doubts[bar].isEmpty()).forEach(bar -> doubts[bar] = one.code());
            }
        }
    }

    public SourceBars bars() {
        return bars;
    }

    public List<Finding> findings() {
        return findings;
    }

    /// The code of the finding for which a bar is left out; empty for a bar that is used.
    public Optional<String> doubt(int bar) {
        return doubts[bar].isEmpty() ? Optional.empty() : Optional.of(doubts[bar]);
    }

    /// How many bars are left out.
    public int doubtful() {
        return (int) Arrays.stream(doubts).filter(one -> !one.isEmpty()).count();
    }

    /// The same series with one more finding at the end.
    public InspectedSeries with(Finding more) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(more);
        return new InspectedSeries(bars, all);
    }

    /// What may be used of it as daily prices, with a sentence for all that was left out or stands for
    /// something else.
    public PriceHistory history() {
        int[] used = new int[bars.size()];
        int size = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            boolean repeated = size > 0 && bars.minute(used[size - 1]) == bars.minute(bar);
            if (doubts[bar].isEmpty() && !repeated) {
                used[size++] = bar;
            }
        }
        int[] kept = Arrays.copyOf(used, size);
        boolean closesOnly = !bars.has(Column.OPEN);
        return new PriceHistory(
                        bars.symbol(),
                        Arrays.stream(kept)
                                .mapToLong(bar -> bars.date(bar).toEpochDay())
                                .toArray(),
                        column(kept, closesOnly ? Column.CLOSE : Column.OPEN),
                        column(kept, closesOnly ? Column.CLOSE : Column.HIGH),
                        column(kept, closesOnly ? Column.CLOSE : Column.LOW),
                        column(kept, Column.CLOSE),
                        column(kept, bars.has(Column.ADJUSTED) ? Column.ADJUSTED : Column.CLOSE),
                        Arrays.stream(kept).mapToLong(this::volume).toArray())
                .saying(caveats(closesOnly));
    }

    /// The volume in whole units; zero where the file has none.
    public long volume(int bar) {
        double volume = bars.get(Column.VOLUME, bar);
        return Double.isNaN(volume) ? 0 : Math.round(volume);
    }

    private double[] column(int[] kept, Column column) {
        return Arrays.stream(kept).mapToDouble(bar -> bars.get(column, bar)).toArray();
    }

    private List<String> caveats(boolean closesOnly) {
        Map<String, List<Integer>> left = new LinkedHashMap<>();
        for (int bar = 0; bar < bars.size(); bar++) {
            if (!doubts[bar].isEmpty()) {
                left.computeIfAbsent(doubts[bar], code -> new ArrayList<>()).add(bar);
            }
        }
        List<String> caveats = left.entrySet().stream()
                .map(one -> Dated.count(one.getValue()) + " left out, " + one.getKey() + ": "
                        + Dated.days(bars, one.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!bars.has(Column.ADJUSTED)) {
            caveats.add("no adjusted close: returns leave dividends out");
        }
        if (closesOnly) {
            caveats.add("only closes: they stand for opens, highs and lows");
        }
        return caveats;
    }
}
