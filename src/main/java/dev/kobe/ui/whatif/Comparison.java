// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.BoardTrip;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.ReplayTotals;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.EquityChart;
import dev.kobe.ui.pane.EquityPane;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One breaker's other levels beside those that are set, over the same history, in words and figures; every figure is
/// of a replay.
///
/// @param breaker its id
/// @param tried the replay at the other levels
record Comparison(String breaker, Currency currency, BreakerReplay set, BreakerReplay tried) {
    /// One line of the table; a cell that means nothing is empty.
    record Line(String title, String set, String tried, String never) {}

    List<Line> lines(Format format) {
        List<BoardTrip> before = BoardTrip.of(set);
        List<BoardTrip> now = BoardTrip.of(tried);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "Money at the end",
                money(set.totals().halted().end(), format),
                money(tried.totals().halted().end(), format),
                money(tried.totals().given().end(), format)));
        lines.add(new Line(
                "Saved against never halting",
                signed(set.totals().difference(), format),
                signed(tried.totals().difference(), format),
                ""));
        lines.add(new Line("Saved against the levels set", "", format.signed(againstSet()), ""));
        lines.add(new Line(
                "Deepest fall",
                fall(set.totals().halted()),
                fall(tried.totals().halted()),
                fall(tried.totals().given())));
        lines.add(new Line("This breaker asked, in closes", asked(set), asked(tried), ""));
        lines.add(new Line("Trips: halts, pauses, reductions", counts(before), counts(now), ""));
        lines.add(new Line("First trip", first(before), first(now), ""));
        lines.add(both("Days out, nothing held", totals -> Format.count(totals.flat())));
        lines.add(both("Days back at a step of the ramp", totals -> Format.count(totals.ramp())));
        lines.add(new Line("Held after the last close", held(set), held(tried), "100" + Format.THIN + "%"));
        lines.add(both("Flattens a year", Comparison::often));
        lines.add(both("Re-bases by the owner", totals -> Format.count(totals.rebases())));
        return List.copyOf(lines);
    }

    /// What the tried levels made more than those that are set; below zero less.
    Money againstSet() {
        return Money.rounded(
                currency,
                tried.totals().halted().end().subtract(set.totals().halted().end()));
    }

    /// Both equity paths: that of the halts, and as its benchmark that of never halting.
    List<EquityPane.Point> points() {
        List<EquityPane.Point> points = new ArrayList<>();
        BigDecimal peak = BigDecimal.ZERO;
        for (BreakerReplay.Day day : tried.days()) {
            peak = peak.max(day.halted());
            points.add(new EquityPane.Point(
                    day.date(),
                    Optional.of(day.halted()),
                    Optional.of(day.given()),
                    Optional.of(BigDecimal.ONE.subtract(day.halted().divide(peak, MathContext.DECIMAL64)))));
        }
        return points;
    }

    private Line both(String title, Function<ReplayTotals, String> figure) {
        return new Line(title, figure.apply(set.totals()), figure.apply(tried.totals()), "");
    }

    private String money(BigDecimal amount, Format format) {
        return format.money(Money.rounded(currency, amount));
    }

    private String signed(BigDecimal amount, Format format) {
        return format.signed(Money.rounded(currency, amount));
    }

    private static String fall(ReplayTotals.Curve curve) {
        return Format.percent(curve.maxDrawdown(), 1);
    }

    private static String often(ReplayTotals totals) {
        return totals.flattensPerYear()
                .toOptional()
                .map(often -> Format.number(BigDecimal.valueOf(often), 2))
                .orElse(Format.UNKNOWN);
    }

    /// What the moved breaker asked for by itself: `12 alert, 3 halt`.
    private String asked(BreakerReplay replay) {
        Map<BreakerAction, Integer> said =
                replay.totals().breakers().getOrDefault(breaker, Map.<BreakerAction, Integer>of());
        String words = said.entrySet().stream()
                .filter(one -> one.getKey() != BreakerAction.CONTINUE && one.getValue() > 0)
                .map(one -> one.getValue() + " " + Levels.word(one.getKey()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words;
    }

    private static String counts(List<BoardTrip> trips) {
        return count(trips, BreakerAction.HALT_ALL) + ", " + count(trips, BreakerAction.PAUSE_NEW) + ", "
                + count(trips, BreakerAction.REDUCE_SIZE);
    }

    private static long count(List<BoardTrip> trips, BreakerAction worst) {
        return trips.stream().filter(one -> one.worst() == worst).count();
    }

    private static String first(List<BoardTrip> trips) {
        return trips.stream().findFirst().map(one -> date(one.from())).orElse("none");
    }

    private static String held(BreakerReplay replay) {
        Weight held = replay.days().getLast().held();
        return Format.percent(held.value(), 0);
    }

    /// The trips at the tried levels, the newest first.
    List<BoardTrip> trips() {
        return BoardTrip.of(tried).reversed();
    }

    /// What a trip saved or cost, in money of its time.
    String saved(BoardTrip trip, Format format) {
        return signed(trip.saved(), format);
    }

    static String until(BoardTrip trip) {
        return trip.to().map(Comparison::date).orElse("still");
    }

    /// `3 Mar 2009`.
    static String date(LocalDate day) {
        return Format.shortDate(day) + " " + day.getYear();
    }

    /// The days over which nothing was held, as stretches from the close before the first to the last.
    List<EquityChart.Stretch> out() {
        List<EquityChart.Stretch> stretches = new ArrayList<>();
        Optional<LocalDate> began = Optional.empty();
        LocalDate before = tried.days().getFirst().date();
        for (BreakerReplay.Day day : tried.days()) {
            boolean isOut = day.lived().compareTo(Weight.ZERO) == 0;
            if (!isOut && began.isPresent()) {
                stretches.add(new EquityChart.Stretch(began.get(), before));
            }
            began = !isOut ? Optional.empty() : began.isPresent() ? began : Optional.of(before);
            before = day.date();
        }
        LocalDate last = before;
        began.ifPresent(from -> stretches.add(new EquityChart.Stretch(from, last)));
        return List.copyOf(stretches);
    }
}
