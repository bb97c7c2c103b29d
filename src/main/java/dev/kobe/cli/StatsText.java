// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.math.StationaryBootstrap;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.BootstrapIntervals;
import dev.kobe.core.performance.Drawdown;
import dev.kobe.core.performance.Figure;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RollingFigures;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// The figures of `kobe stats` as lines of text.
final class StatsText {
    /// How many of the deepest falls are told.
    static final int WORST = 5;

    private final Console console;

    StatsText(Console console) {
        this.console = console;
    }

    void print(Performance performance) {
        console.line("From the close of " + performance.opening().session() + " to "
                + performance.curve().getLast().session());
        for (Figure one : performance.figures()) {
            line(
                    one.name(),
                    one.value().toOptional().map(value -> shown(one, value)).orElse("—"),
                    one.n(),
                    one.value().reason().orElse(one.definition()));
        }
        console.line("95 % intervals");
        BootstrapIntervals.of(performance.daily().desk()).forEach(this::interval);
        falls(performance);
        rolling(RollingFigures.of(performance.daily(), RollingFigures.QUARTER));
        for (Performance.Month one : performance.months()) {
            console.line(one.month() + "  " + Words.percent(one.value()) + (one.whole() ? "" : "  part of the month"));
        }
        for (Performance.Year one : performance.years()) {
            console.line(one.year() + "     " + Words.percent(one.value()) + (one.whole() ? "" : "  part of the year"));
        }
    }

    private void line(String name, String value, int n, String meaning) {
        console.line(String.format(Locale.ROOT, "%-25s %20s  n %-5d %s", name, value, n, meaning));
    }

    private void interval(BootstrapIntervals.Named one) {
        DoubleFunction<String> form = one.name().equals("sharpe") ? StatsText::number : Words::percent;
        line(
                one.name(),
                one.interval().toOptional().map(ends -> ends(ends, form)).orElse("—"),
                one.n(),
                one.interval().reason().orElse(one.method()));
    }

    private static String ends(StationaryBootstrap.Interval ends, DoubleFunction<String> form) {
        return form.apply(ends.low()) + " to " + form.apply(ends.high());
    }

    private void falls(Performance performance) {
        performance
                .deepest()
                .filter(one -> one.depth() < 0)
                .ifPresent(one -> console.line("Deepest fall " + one.peak() + " to " + one.trough() + ", "
                        + one.recovered().map(day -> "recovered " + day).orElse("not recovered")));
        List<Drawdown> falls = Drawdown.deepest(performance.curve(), WORST);
        for (int at = 0; at < falls.size(); at++) {
            Drawdown one = falls.get(at);
            console.line("  " + (at + 1) + "  " + Words.percent(one.depth()) + "  " + one.peak() + " to "
                    + one.trough() + ", " + one.sessionsDown() + " sessions down, " + one.sessionsBack() + " back"
                    + one.recovered().map(day -> " to " + day).orElse(" so far"));
        }
    }

    private void rolling(RollingFigures rolling) {
        console.line("Last " + rolling.window() + " sessions, and the range of such windows");
        range("volatility", rolling.volatility(), Words::percent);
        range("sharpe", rolling.sharpe(), StatsText::number);
        range("beta", rolling.beta(), StatsText::number);
        range("returnLessBenchmark", rolling.difference(), Words::percent);
    }

    private void range(String name, List<Outcome<Double>> values, DoubleFunction<String> form) {
        double[] known = values.stream()
                .flatMap(one -> one.toOptional().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        String last = values.isEmpty()
                ? "—"
                : values.getLast().toOptional().map(form::apply).orElse("—");
        line(
                name,
                last,
                known.length,
                known.length == 0
                        ? "no full window"
                        : form.apply(known[0]) + " to " + form.apply(known[known.length - 1]));
    }

    private static String shown(Figure figure, double value) {
        return switch (figure.unit()) {
            case "ratio", "ratio a year" ->
                figure.name().startsWith("sharpe") || figure.name().equals("profitFactor")
                        ? number(value)
                        : Words.percent(value);
            case "sessions" -> String.format(Locale.ROOT, "%.0f", value);
            default -> number(value);
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
